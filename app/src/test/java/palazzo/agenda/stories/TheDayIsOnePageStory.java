// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.Acting;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Attachment;
import palazzo.Visit.Seen;
import palazzo.agenda.TheAgenda;
import palazzo.agenda.domain.Holders;
import palazzo.agenda.domain.Places;
import palazzo.organisation.People;
import palazzo.organisation.domain.Accounts;
import palazzo.tenancy.Cities;

/** A day of the Mayor on one page, with the ways between, the papers and the notes. */
@HouseTest
class TheDayIsOnePageStory {

    @LocalServerPort
    private int port;

    private final Holders holders;
    private final Places places;
    private final People people;
    private final Acting milano;

    TheDayIsOnePageStory(
            Holders holders,
            Places places,
            People people,
            Cities cities,
            Accounts accounts,
            TransactionTemplate transaction) {
        this.holders = holders;
        this.places = places;
        this.people = people;
        this.milano = new Acting(cities.named("milano").orElseThrow(), accounts, transaction);
    }

    @BeforeEach
    void nineOClock() {
        TheClock.reset();
    }

    @Test
    void theMayorsDayIsOnePageWithWaysPapersAndNotes() {
        TheAgenda there = TheAgenda.opened(port, milano, holders, people);
        Visit ruggero = there.as("ruggero.cantalupi");
        UUID one = milano.as("ruggero.cantalupi", () -> places.add("Palazzo del Gelso", "piazza del Gelso 1"));
        UUID other = milano.as("ruggero.cantalupi", () -> places.add("Scuola Le Robinie", "via Sibari 3"));
        Seen said = ruggero.submit(
                ruggero.open("/agenda/places"),
                "form[action=/agenda/ways]",
                TheAgenda.of("one", one.toString(), "other", other.toString(), "minutes", "25"));
        assertThat(said.text()).contains("Tempo scritto", "25 minuti");
        TheAgenda.make(
                ruggero,
                there.mayors(),
                "summary",
                "Punto del mattino",
                "first",
                "2026-12-16",
                "from",
                "09:00",
                "until",
                "09:45",
                "place",
                one.toString());
        Seen tight = TheAgenda.make(
                ruggero,
                there.mayors(),
                "summary",
                "Visita alla scuola",
                "first",
                "2026-12-16",
                "from",
                "10:00",
                "until",
                "11:00",
                "place",
                other.toString());
        assertThat(tight.text()).contains("arriverebbe in ritardo di 10 minuti");
        TheAgenda.make(
                ruggero,
                there.mayors(),
                "summary",
                "Visita alla scuola",
                "first",
                "2026-12-16",
                "from",
                "11:15",
                "until",
                "12:00",
                "place",
                other.toString());
        Visit ottavia = there.as("ottavia.serravalle");
        String day = "/agenda/day?day=2026-12-16";
        assertThat(ottavia.open(day).text())
                .contains(
                        "Punto del mattino",
                        "Partire alle 10:50 da Palazzo del Gelso: 25 minuti",
                        "via Sibari 3",
                        "Da firmare",
                        "Da richiamare",
                        "Scadenze",
                        "Rassegna stampa");
        assertThat(ottavia.open(day + "&sheet=driver").text())
                .contains("Foglio per l’autista", "Partire alle 10:50", "via Sibari 3")
                .doesNotContain("Visita alla scuola");
        assertThat(ottavia.open(day + "&large=1").page().select(".is-large")).isNotEmpty();
        Seen brought = ruggero.submit(
                ruggero.open(day),
                "form[action=/agenda/day/review]",
                TheAgenda.of(),
                new Attachment(
                        "file",
                        "rassegna.pdf",
                        "application/pdf",
                        "%PDF-1.4 rassegna".getBytes(StandardCharsets.UTF_8)));
        assertThat(brought.text()).contains("Rassegna messa", "rassegna.pdf");
        assertThat(ottavia.open(day).text()).contains("rassegna.pdf");
        assertThat(there.as("norina.quaglia").open(day).page().select("form[action=/agenda/day/review]"))
                .isEmpty();
        Seen noted = ottavia.submit(
                ottavia.open("/agenda/day"),
                "form[action=/agenda/day/notes]",
                TheAgenda.of("words", "Richiamare la preside"));
        assertThat(noted.text()).contains("Annotato", "Richiamare la preside");
        assertThat(ruggero.open("/agenda/day?calendar=" + there.mayors()).text())
                .doesNotContain("Richiamare la preside");
        assertThat(ottavia.open("/agenda/day/worker.js").source()).contains("palazzo-day");
        assertThat(ottavia.open("/agenda/day/kept").text())
                .contains("senza rete")
                .doesNotContain("Punto del mattino");
    }
}
