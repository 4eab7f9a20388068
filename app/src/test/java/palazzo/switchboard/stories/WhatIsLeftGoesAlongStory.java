// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static palazzo.switchboard.TheSwitchboard.note;
import static palazzo.switchboard.TheSwitchboard.notes;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.Acting;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.organisation.Colleagues.Place;
import palazzo.organisation.CompetenceMoved;
import palazzo.organisation.domain.Accounts;
import palazzo.switchboard.TheSwitchboard;
import palazzo.switchboard.domain.ErrandDesk;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;

/** What a call left goes with the work on it, and with the competence that carries the switchboard. */
@HouseTest
class WhatIsLeftGoesAlongStory {

    private final Cities cities;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final ErrandDesk desk;
    private final ApplicationEventPublisher events;

    @LocalServerPort
    private int port;

    WhatIsLeftGoesAlongStory(
            Cities cities,
            Accounts accounts,
            TransactionTemplate transaction,
            ErrandDesk desk,
            ApplicationEventPublisher events) {
        this.cities = cities;
        this.accounts = accounts;
        this.transaction = transaction;
        this.desk = desk;
        this.events = events;
    }

    @BeforeEach
    void nineOClock() {
        TheClock.reset();
    }

    @Test
    void whoIsGivenTheWorkSeesTheCallAndWhoHadItSeesItStill() {
        TheSwitchboard board = new TheSwitchboard(port, "");
        Visit delfo = board.as("delfo.marcanti");
        String call = passedOn(delfo, "055 555 0151", "PASSED_ON", "CER");
        Visit norina = board.as("norina.quaglia");
        assertThat(norina.open(call).status()).isEqualTo(404);
        acting().as("ulderico.fossombrone", () -> {
            desk.give(id(call), new Place("AAG", null));
            return call;
        });
        assertThat(norina.open("/").text()).contains("Telefonata passata: 055 555 0151");
        assertThat(norina.open(call).text()).contains("unità AAG");
        assertThat(board.as("ulderico.fossombrone").open(call).text())
                .contains("La telefonata è passata a un altro ufficio");
        assertThat(board.as("ines.tortorelli").open(call).status()).isEqualTo(404);
    }

    @Test
    void callBacksGoWithTheCompetence() {
        TheSwitchboard board = new TheSwitchboard(port, "");
        String call = passedOn(board.as("delfo.marcanti"), "055 555 0152", "CALL_BACK", "");
        Visit norina = board.as("norina.quaglia");
        assertThat(norina.open(call).status()).isEqualTo(404);
        acting().as("zita.arcangioli", () -> {
            events.publishEvent(new CompetenceMoved("URC-02", "URC", "AAG"));
            return call;
        });
        assertThat(norina.open("/").text()).contains("Richiamare: 055 555 0152");
        assertThat(norina.open(call).text()).contains("unità AAG");
    }

    private static String passedOn(Visit delfo, String number, String outcome, String to) {
        Seen screen = delfo.open("/switchboard/calls/new?number=" + number.replace(' ', '+'));
        return notes(delfo, screen, note("OTHER", "Da fare", outcome, "to", to)).path();
    }

    private Acting acting() {
        City milano = cities.named("milano").orElseThrow();
        return new Acting(milano, accounts, transaction);
    }

    private static UUID id(String call) {
        return UUID.fromString(call.substring(call.lastIndexOf('/') + 1));
    }
}
