// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.Acting;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.agenda.TheAgenda;
import palazzo.agenda.domain.Holders;
import palazzo.organisation.People;
import palazzo.organisation.domain.Accounts;
import palazzo.tenancy.Cities;

/** What the public is told of a meeting: by a second person, and its place afterwards. */
@HouseTest
class TheAgendaIsPublicStory {

    @LocalServerPort
    private int port;

    private final Holders holders;
    private final People people;
    private final Acting milano;

    TheAgendaIsPublicStory(
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
    @ProvesPart(value = "CFS-02", what = "the public agenda: page, feed and open data, with participants and subject")
    void aMeetingWithAnInterestHolderIsToldByASecondPersonAndItsPlaceAfterwards() {
        TheAgenda there = TheAgenda.opened(port, milano, holders, people);
        Visit ruggero = there.as("ruggero.cantalupi");
        Seen made = TheAgenda.make(
                ruggero,
                there.mayors(),
                "summary",
                "Lambro: la signora Pina e i ritardi",
                "first",
                "2026-12-10",
                "from",
                "10:30",
                "until",
                "11:15",
                "location",
                "Palazzo Marino");
        Seen form = ruggero.open(made.path() + "/public");
        Seen named = ruggero.submit(
                form,
                "form[action$=/public]",
                TheAgenda.of("subject", "Cantiere di via Rizzoli", "people", "Pina Colombo"));
        assertThat(named.status()).isEqualTo(422);
        assertThat(named.text()).contains("mancano carica ed ente");
        Seen proposed = ruggero.submit(
                form,
                "form[action$=/public]",
                TheAgenda.of(
                        "subject", "Cantiere di via Rizzoli",
                        "place", "Palazzo Marino",
                        "people", "Elvira Castoldi; presidente; Consorzio Abitare Lambro",
                        "citizens", "1",
                        "represents", "Consorzio Abitare Lambro",
                        "interest", "pagamento del contributo"));
        assertThat(proposed.text()).contains("la approva un’altra persona");
        String entry = proposed.path();
        assertThat(ruggero.open(entry).page().select("form[action$=/approval]")).isEmpty();
        Visit citizen = Visit.anonymous(port, TheAgenda.CITY);
        String page = "/public/agenda?month=2026-12";
        assertThat(citizen.open(page).text()).doesNotContain("via Rizzoli");

        Visit leandro = there.as("leandro.bassignani");
        assertThat(leandro.open("/agenda/public").text()).contains("Cantiere di via Rizzoli");
        assertThat(leandro.submit(leandro.open(entry), "form[action$=/approval]", TheAgenda.of())
                        .text())
                .contains("Voce approvata");
        Seen told = citizen.open(page);
        assertThat(told.text())
                .contains(
                        "Cantiere di via Rizzoli",
                        "Elvira Castoldi, presidente, Consorzio Abitare Lambro",
                        "un privato cittadino",
                        "si dice dopo l’incontro",
                        "Portatore di interesse")
                .doesNotContain("Pina", "Palazzo Marino");
        String feed = text(citizen, "/public/agenda.ics");
        assertThat(feed).contains("BEGIN:VEVENT", "Cantiere di via Rizzoli").doesNotContain("Pina", "LOCATION");
        assertThat(text(citizen, "/public/agenda.csv?month=2026-12")).contains("Elvira Castoldi, presidente");
        assertThat(text(citizen, "/public/agenda.json?month=2026-12"))
                .contains("\"interesse\":\"pagamento del contributo\"");
        assertThat(Visit.anonymous(port, "valdoria.localhost").open(page).text())
                .doesNotContain("via Rizzoli");

        TheClock.moveTo(LocalDateTime.of(2026, 12, 11, 9, 0));
        assertThat(citizen.open(page).text()).contains("Palazzo Marino");
        ruggero.submit(
                ruggero.open(entry),
                "form[action$=/corrections]",
                TheAgenda.of("field", "OUTCOME", "becomes", "Collaudo il 18 dicembre"));
        assertThat(citizen.open(page).text()).doesNotContain("Collaudo");
        leandro.submit(leandro.open(entry), "form[action$=/corrections/approval]", TheAgenda.of());
        assertThat(citizen.open(page).text()).contains("Collaudo il 18 dicembre", "Corretto", "non era detto");
        assertThat(citizen.open("/public/agenda?month=2026-12&q=lambro").text()).contains("via Rizzoli");
        assertThat(citizen.open("/public/agenda?month=2026-12&q=tram").text()).doesNotContain("via Rizzoli");
        Seen withdrawn = ruggero.submit(
                ruggero.open(entry), "form[action$=/withdrawal]", TheAgenda.of("reason", "L’incontro non c’è stato"));
        assertThat(withdrawn.text()).contains("Voce ritirata", "L’incontro non c’è stato");
        assertThat(citizen.open(page).text()).doesNotContain("via Rizzoli");
    }

    @Test
    void whatASecondPersonRefusesIsNeverPublic() {
        TheAgenda there = TheAgenda.opened(port, milano, holders, people);
        Visit ruggero = there.as("ruggero.cantalupi");
        Seen made = TheAgenda.make(
                ruggero,
                there.mayors(),
                "summary",
                "Una visita medica",
                "first",
                "2026-12-11",
                "from",
                "10:30",
                "until",
                "11:15");
        String entry = ruggero.submit(
                        ruggero.open(made.path() + "/public"),
                        "form[action$=/public]",
                        TheAgenda.of("subject", "Visita all’ospedale"))
                .path();
        Visit leandro = there.as("leandro.bassignani");
        assertThat(leandro.submit(leandro.open(entry), "form[action$=/refusal]", TheAgenda.of())
                        .status())
                .as("without a reason")
                .isEqualTo(422);
        assertThat(leandro.submit(
                                leandro.open(entry),
                                "form[action$=/refusal]",
                                TheAgenda.of("reason", "È un impegno privato"))
                        .text())
                .contains("Voce non pubblicata", "È un impegno privato");
        assertThat(Visit.anonymous(port, TheAgenda.CITY)
                        .open("/public/agenda?month=2026-12")
                        .text())
                .doesNotContain("ospedale");
    }

    private static String text(Visit visit, String path) {
        return new String(visit.bytes(path).body(), StandardCharsets.UTF_8).replace("\r\n ", "");
    }
}
