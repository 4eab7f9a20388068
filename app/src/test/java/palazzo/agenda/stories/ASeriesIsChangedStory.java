// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.Acting;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.agenda.TheAgenda;
import palazzo.agenda.domain.Holders;
import palazzo.organisation.People;
import palazzo.organisation.domain.Accounts;
import palazzo.tenancy.Cities;

/** A series is changed this time alone, from this time on, or as a whole; what clashes is moved with one button. */
@HouseTest
class ASeriesIsChangedStory {

    private final Holders holders;
    private final People people;
    private final Acting milano;

    @LocalServerPort
    private int port;

    ASeriesIsChangedStory(
            Holders holders, People people, Cities cities, Accounts accounts, TransactionTemplate transaction) {
        this.holders = holders;
        this.people = people;
        this.milano = new Acting(cities.named("milano").orElseThrow(), accounts, transaction);
    }

    @BeforeEach
    void nineOClock() {
        TheClock.reset();
    }

    @Test
    void whatComesAfterBecomesASeriesOfItsOwn() {
        TheAgenda there = TheAgenda.opened(port, milano, holders, people);
        Visit ruggero = there.as("ruggero.cantalupi");
        String series = weekly(there, ruggero, "Giro dei cantieri", "2027-06-07", "2027-07-05");
        Seen third = ruggero.open(
                ruggero.open(series).page().select("a[href*=at=2027-06-21]").attr("href"));
        assertThat(third.text())
                .contains("Cambia solo questa volta", "Cambia da questa in poi", "Cambia tutta la serie");
        Seen form = ruggero.open(
                third.page().select("a:contains(Cambia da questa in poi)").attr("href"));
        assertThat(form.text()).contains("Cambia «Giro dei cantieri» da questa volta in poi");
        Seen later = ruggero.submit(
                form, "form.event", TheAgenda.of("first", "2027-06-22", "from", "15:00", "until", "15:30"));
        assertThat(later.text()).contains("ciò che viene dopo è una serie sua");
        assertThat(later.path()).isNotEqualTo(series);
        assertThat(list(there, ruggero, "2027-06-07")).contains("8:00–8:30").doesNotContain("15:00–15:30");
        assertThat(list(there, ruggero, "2027-06-21")).contains("15:00–15:30").doesNotContain("8:00–8:30");

        Seen fifth = ruggero.open(later.page().select("a[href*=at=2027-06-29]").attr("href"));
        Seen ended = ruggero.submit(
                fifth, "form[action$=/cancellation]", TheAgenda.of("reason", "Cantieri chiusi", "onward", "true"));
        assertThat(ended.text()).contains("Motivo: Cantieri chiusi");
        assertThat(list(there, ruggero, "2027-06-28")).doesNotContain("Giro dei cantieri");
        Seen stale = ruggero.submit(form, "form.event", TheAgenda.of("from", "16:00", "until", "16:30"));
        assertThat(stale.status()).as("somebody was faster").isEqualTo(409);
        assertThat(there.as("norina.quaglia").open(later.path()).status()).isEqualTo(404);
    }

    @Test
    void whatClashesIsMovedWithOneButtonAndNothingThatWasTypedIsLost() {
        TheAgenda there = TheAgenda.opened(port, milano, holders, people);
        Visit ruggero = there.as("ruggero.cantalupi");
        TheAgenda.make(
                ruggero, there.mayors(), "summary", "Giunta", "first", "2027-08-04", "from", "10:00", "until", "12:00");
        Seen clash = TheAgenda.make(
                ruggero,
                there.mayors(),
                "summary",
                "Visita del vivaio",
                "first",
                "2027-08-04",
                "from",
                "11:00",
                "until",
                "11:45",
                "words",
                "Portare gli stivali");
        assertThat(clash.status()).isEqualTo(422);
        assertThat(clash.page().select("button[name=moveTo]").eachText())
                .as("the nearest free times, in their order")
                .hasSizeGreaterThan(1)
                .anyMatch(each -> each.contains("12:00"));
        assertThat(clash.page().select("form.event [type=submit]").first().attr("name"))
                .as("Enter in a field moves nothing")
                .isEmpty();
        Seen moved = ruggero.submit(clash, "form.event", TheAgenda.of("moveTo", "2027-08-04T12:00"));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.text())
                .contains("Visita del vivaio", "12:00–12:45", "Portare gli stivali")
                .doesNotContain("Conflitto");
        assertThat(ruggero.submit(clash, "form.event", TheAgenda.of("moveTo", "31/02/2027"))
                        .status())
                .isEqualTo(422);
    }

    private static String weekly(TheAgenda there, Visit visit, String summary, String first, String over) {
        return TheAgenda.make(
                        visit,
                        there.mayors(),
                        "summary",
                        summary,
                        "first",
                        first,
                        "from",
                        "08:00",
                        "until",
                        "08:30",
                        "repeat",
                        "WEEKLY",
                        "over",
                        over)
                .path();
    }

    /** The week of {@code day}, as a list. */
    private static String list(TheAgenda there, Visit visit, String day) {
        return visit.open("/agenda?view=week&calendar=" + there.mayors() + "&day=" + day)
                .text();
    }
}
