// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.Acting;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.agenda.Agenda;
import palazzo.agenda.Agenda.Changes;
import palazzo.agenda.Agenda.Put;
import palazzo.agenda.Engagement;
import palazzo.agenda.TheAgenda;
import palazzo.agenda.domain.Holders;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.organisation.People;
import palazzo.organisation.domain.Accounts;
import palazzo.tenancy.Cities;

/** What a calendar program puts is kept to the byte, shown to whom it may be, and counted. */
@HouseTest
class AClientsBytesStory {

    @LocalServerPort
    private int port;

    private final Agenda agenda;
    private final Holders holders;
    private final People people;
    private final Acting milano;

    AClientsBytesStory(
            Agenda agenda,
            Holders holders,
            People people,
            Cities cities,
            Accounts accounts,
            TransactionTemplate transaction) {
        this.agenda = agenda;
        this.holders = holders;
        this.people = people;
        this.milano = new Acting(cities.named("milano").orElseThrow(), accounts, transaction);
    }

    @BeforeEach
    void nineOClock() {
        TheClock.reset();
    }

    @Test
    void aClientsBytesComeBackAsTheyWereAndEveryChangeIsCounted() {
        TheAgenda there = TheAgenda.opened(port, milano, holders, people);
        byte[] bytes = """
                BEGIN:VCALENDAR\r
                VERSION:2.0\r
                PRODID:-//Un telefono//IT\r
                X-STRANO:resta\r
                BEGIN:VEVENT\r
                UID:telefono-1\r
                DTSTART;TZID=Europe/Rome:20270310T090000\r
                DTEND;TZID=Europe/Rome:20270310T100000\r
                SUMMARY:Dal telefono\r
                CLASS:CONFIDENTIAL\r
                END:VEVENT\r
                END:VCALENDAR\r
                """.replaceAll("(?m)^ +", "").getBytes(StandardCharsets.UTF_8);
        String me = "ottavia.serravalle";
        long since = milano.as(me, () -> agenda.calendar(there.mayors()).token());
        Put put = milano.as(me, () -> agenda.put(there.mayors(), "telefono-1.ics", bytes, ""));
        assertThat(put.made()).isTrue();
        assertThat(milano.as(me, () -> agenda.stored(there.mayors(), "telefono-1.ics"))
                        .orElseThrow()
                        .content())
                .isEqualTo(bytes);
        String seen = new String(
                milano.as("ruggero.cantalupi", () -> agenda.stored(there.mayors(), "telefono-1.ics"))
                        .orElseThrow()
                        .content(),
                StandardCharsets.UTF_8);
        assertThat(seen)
                .containsPattern("Impegno personale|Personal engagement")
                .contains("20270310T090000")
                .doesNotContain("Dal telefono", "X-STRANO");
        assertThat(there.as("ruggero.cantalupi").open("/search?q=Dal telefono").text())
                .doesNotContain("10 mar");
        assertThatThrownBy(() -> milano.as(me, () -> agenda.put(there.mayors(), "telefono-1.ics", bytes, "")))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() ->
                        milano.as("ruggero.cantalupi", () -> agenda.put(there.mayors(), "telefono-1.ics", bytes, null)))
                .isInstanceOf(Refusal.class);
        Changes changes =
                milano.as(me, () -> agenda.changes(there.mayors(), since)).orElseThrow();
        assertThat(changes.changed()).contains("telefono-1.ics");
        assertThat(milano.as(me, () -> agenda.changes(there.mayors(), changes.token() + 1)))
                .isEmpty();
        milano.as(me, () -> {
            agenda.delete(there.mayors(), "telefono-1.ics", put.etag());
            return "";
        });
        assertThat(milano.as(me, () -> agenda.changes(there.mayors(), changes.token()))
                        .orElseThrow()
                        .gone())
                .containsExactly("telefono-1.ics");
    }

    @Test
    void brokenBytesAreKeptAndNamedAndThoseOfNoEventAreRefused() {
        TheAgenda there = TheAgenda.opened(port, milano, holders, people);
        String me = "ottavia.serravalle";
        byte[] broken =
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:rotto\nDTSTART:20270231T090000\nSUMMARY:Data impossibile\nEND:VEVENT\nEND:VCALENDAR\n"
                        .getBytes(StandardCharsets.UTF_8);
        Put put = milano.as(me, () -> agenda.put(there.mayors(), "rotto.ics", broken, null));
        assertThat(put.findings()).anyMatch(finding -> finding.property().equals("DTSTART"));
        assertThat(there.as(me).open(Engagement.path(put.object())).text())
                .contains("Una riga non è come dovrebbe", "DTSTART");
        for (String none : List.of("ciao", "BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:t\nEND:VTODO\nEND:VCALENDAR\n")) {
            assertThatThrownBy(() -> milano.as(
                            me, () -> agenda.put(there.mayors(), "n.ics", none.getBytes(StandardCharsets.UTF_8), null)))
                    .isInstanceOf(Refusal.class);
        }
    }
}
