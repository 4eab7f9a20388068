// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.Acting;
import palazzo.HouseTest;
import palazzo.Proves;
import palazzo.ProvesPart;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Attachment;
import palazzo.Visit.Seen;
import palazzo.agenda.Secrecy;
import palazzo.agenda.TheAgenda;
import palazzo.agenda.domain.Grant;
import palazzo.agenda.domain.GrantDesk;
import palazzo.agenda.domain.Holders;
import palazzo.agenda.domain.Places;
import palazzo.organisation.People;
import palazzo.organisation.Staff;
import palazzo.organisation.domain.Accounts;
import palazzo.tenancy.Cities;

/** What the public is told, what one secretariat asks another, and the Mayor's day on one page. */
@HouseTest
class TheAgendaIsPublicStory {

    @LocalServerPort
    private int port;

    private final Holders holders;
    private final GrantDesk grants;
    private final Places places;
    private final People people;
    private final Staff staff;
    private final Acting milano;

    TheAgendaIsPublicStory(
            Holders holders,
            GrantDesk grants,
            Places places,
            People people,
            Staff staff,
            Cities cities,
            Accounts accounts,
            TransactionTemplate transaction) {
        this.holders = holders;
        this.grants = grants;
        this.places = places;
        this.people = people;
        this.staff = staff;
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
    }

    private static String text(Visit visit, String path) {
        return new String(visit.bytes(path).body(), StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    @Test
    @Proves("CFS-03")
    void anAssessoresSecretariatAsksAndIsAnsweredOnOneRecord() {
        TheAgenda there = TheAgenda.opened(port, milano, holders, people);
        UUID assessores = there.assessore(holders, staff, people, "fulvia.ferrabini", "tosca.mandelli");
        UUID tosca = milano.as("ruggero.cantalupi", () -> person("Tosca Mandelli"));
        milano.as("fulvia.ferrabini", () -> grants.give(assessores, all(assessores, tosca)));
        Visit ruggero = there.as("ruggero.cantalupi");
        TheAgenda.make(
                ruggero,
                there.mayors(),
                "summary",
                "Riunione coperta",
                "first",
                "2027-05-05",
                "from",
                "10:00",
                "until",
                "11:00");
        Visit secretary = there.as("tosca.mandelli");
        assertThat(secretary
                        .open("/agenda?calendar=" + there.mayors() + "&day=2027-05-05")
                        .text())
                .contains("Impegno personale", "10:00")
                .doesNotContain("Riunione coperta");
        assertThat(secretary
                        .open("/agenda/free?who=" + there.mayors() + "&who=" + assessores + "&day=2027-05-05&weeks=1")
                        .text())
                .contains("9:00–10:00", "11:00–19:00");
        Seen past = secretary.submit(
                secretary.open("/agenda/requests"),
                "form[action=/agenda/requests]",
                TheAgenda.of(
                        "asked",
                        there.mayors().toString(),
                        "asking",
                        assessores.toString(),
                        "subject",
                        "Piano neve",
                        "minutes",
                        "30",
                        "day1",
                        "2026-01-05",
                        "at1",
                        "09:00"));
        assertThat(past.status()).isEqualTo(422);
        Seen asked = secretary.submit(
                secretary.open("/agenda/requests"),
                "form[action=/agenda/requests]",
                TheAgenda.of(
                        "asked",
                        there.mayors().toString(),
                        "asking",
                        assessores.toString(),
                        "subject",
                        "Piano neve",
                        "minutes",
                        "30",
                        "day1",
                        "2027-05-05",
                        "at1",
                        "10:15",
                        "day2",
                        "2027-05-05",
                        "at2",
                        "11:30",
                        "words",
                        "Prima del freddo"));
        assertThat(asked.text()).contains("Richiesta mandata", "Prima del freddo");
        String request = asked.path();
        assertThat(secretary.open(request).page().select("form[action$=/acceptance]"))
                .as("one's own proposal")
                .isEmpty();
        assertThat(there.as("norina.quaglia").open(request).status()).isEqualTo(404);

        assertThat(ruggero.open("/").text()).contains("Richiesta di incontro: Piano neve");
        Seen clash = ruggero.submit(ruggero.open(request), "form[action$=/acceptance]", TheAgenda.of());
        assertThat(clash.status()).isEqualTo(422);
        assertThat(clash.text()).contains("ha già «Riunione coperta»");
        ruggero.submit(
                ruggero.open(request),
                "form[action$=/answers]",
                TheAgenda.of("day", "2027-05-05", "at", "12:00", "words", "Alle 12 è meglio"));
        assertThat(secretary.open("/agenda/requests").text()).contains("Piano neve");
        Seen accepted = secretary.submit(secretary.open(request), "form[action$=/acceptance]", TheAgenda.of());
        assertThat(accepted.text())
                .as(accepted.text())
                .contains("Accettato: l’impegno è in agenda", "Alle 12 è meglio", "Prima del freddo");
        for (UUID calendar : new UUID[] {there.mayors(), assessores}) {
            Visit who = calendar.equals(assessores) ? secretary : ruggero;
            assertThat(who.open("/agenda?view=day&calendar=" + calendar + "&day=2027-05-05")
                            .text())
                    .contains("Piano neve", "12:00–12:30");
        }
        Seen late = ruggero.post(
                request + "/refusal",
                TheAgenda.of(
                        "words",
                        "tardi",
                        "_csrf",
                        ruggero.open(request).page().select("input[name=_csrf]").val()));
        assertThat(late.status()).isEqualTo(422);
        String event = ruggero.open(request)
                .page()
                .select("dl.facts a[href^=/agenda/engagements/]")
                .attr("href");
        assertThat(ruggero.open(event).text()).contains("Che cosa si è detto", "Alle 12 è meglio");

        Seen handed = ruggero.submit(
                ruggero.open("/agenda/requests"),
                "form[action=/agenda/requests]",
                TheAgenda.of(
                        "kind",
                        "DELEGATION",
                        "asked",
                        assessores.toString(),
                        "asking",
                        there.mayors().toString(),
                        "subject",
                        "Sagra di quartiere",
                        "minutes",
                        "60",
                        "day1",
                        "2027-05-08",
                        "at1",
                        "17:00"));
        Seen taken = secretary.submit(secretary.open(handed.path()), "form[action$=/acceptance]", TheAgenda.of());
        assertThat(taken.text()).contains("Accettato");
        assertThat(secretary
                        .open("/agenda?view=day&calendar=" + assessores + "&day=2027-05-08")
                        .text())
                .contains("Sagra di quartiere");
        assertThat(ruggero.open("/agenda?view=day&calendar=" + there.mayors() + "&day=2027-05-08")
                        .text())
                .doesNotContain("Sagra di quartiere");
    }

    private Grant all(UUID calendar, UUID person) {
        return new Grant(
                calendar,
                calendar,
                "",
                "",
                person,
                java.util.Map.of(
                        Secrecy.PUBLIC, palazzo.agenda.Right.CHANGE, Secrecy.PRIVATE, palazzo.agenda.Right.CHANGE),
                java.util.Set.of(Secrecy.PUBLIC),
                java.time.LocalDate.of(2026, 12, 1),
                null,
                "segreteria dell’Assessora");
    }

    private UUID person(String name) {
        return people.onDuty(java.time.LocalDate.of(2026, 12, 2)).stream()
                .filter(actor -> actor.name().equals(name))
                .findFirst()
                .orElseThrow()
                .required();
    }

    @Test
    void theMayorsDayIsOnePageWithWaysPapersAndNotes() {
        TheAgenda there = TheAgenda.opened(port, milano, holders, people);
        Visit ruggero = there.as("ruggero.cantalupi");
        UUID one = milano.as("ruggero.cantalupi", () -> places.add("Palazzo del Gelso", "piazza del Gelso 1"));
        UUID other = milano.as("ruggero.cantalupi", () -> places.add("Scuola Le Robinie", "via Sibari 3"));
        milano.as("ruggero.cantalupi", () -> {
            places.say(one, other, 25);
            return one;
        });
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
        assertThat(text(ottavia, "/agenda/day/worker.js")).contains("palazzo-day");
        assertThat(ottavia.open("/agenda/day/kept").text())
                .contains("senza rete")
                .doesNotContain("Punto del mattino");
    }
}
