// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.Acting;
import palazzo.HouseTest;
import palazzo.Proves;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.agenda.Secrecy;
import palazzo.agenda.TheAgenda;
import palazzo.agenda.domain.Grant;
import palazzo.agenda.domain.GrantDesk;
import palazzo.agenda.domain.Holders;
import palazzo.organisation.People;
import palazzo.organisation.Staff;
import palazzo.organisation.domain.Accounts;
import palazzo.tenancy.Cities;

/** An assessore wants to meet the Mayor: asked, answered and agreed between secretariats, on one record. */
@HouseTest
class ASecretariatAsksStory {

    @LocalServerPort
    private int port;

    private final Holders holders;
    private final GrantDesk grants;
    private final People people;
    private final Staff staff;
    private final Acting milano;

    ASecretariatAsksStory(
            Holders holders,
            GrantDesk grants,
            People people,
            Staff staff,
            Cities cities,
            Accounts accounts,
            TransactionTemplate transaction) {
        this.holders = holders;
        this.grants = grants;
        this.people = people;
        this.staff = staff;
        this.milano = new Acting(cities.named("milano").orElseThrow(), accounts, transaction);
    }

    @BeforeEach
    void nineOClock() {
        TheClock.reset();
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

    @Test
    void whatIsRefusedOrNeededNoMoreStaysOnItsRecord() {
        TheAgenda there = TheAgenda.opened(port, milano, holders, people);
        UUID assessores = there.assessore(holders, staff, people, "fulvia.ferrabini", "tosca.mandelli");
        UUID tosca = milano.as("ruggero.cantalupi", () -> person("Tosca Mandelli"));
        milano.as("fulvia.ferrabini", () -> grants.give(assessores, all(assessores, tosca)));
        Visit secretary = there.as("tosca.mandelli");
        Visit ruggero = there.as("ruggero.cantalupi");
        String refused = asks(secretary, there.mayors(), assessores, "Parcheggi di Natale");
        assertThat(ruggero.submit(ruggero.open(refused), "form[action$=/refusal]", TheAgenda.of())
                        .status())
                .as("without a reason")
                .isEqualTo(422);
        ruggero.submit(ruggero.open(refused), "form[action$=/refusal]", TheAgenda.of("words", "Se ne parla in Giunta"));
        assertThat(secretary.open(refused).text()).contains("Rifiutata", "Se ne parla in Giunta");
        assertThat(ruggero.open("/").text()).doesNotContain("Richiesta di incontro: Parcheggi di Natale");

        String withdrawn = asks(secretary, there.mayors(), assessores, "Luminarie");
        assertThat(ruggero.open("/").text()).contains("Richiesta di incontro: Luminarie");
        secretary.submit(
                secretary.open(withdrawn), "form[action$=/withdrawal]", TheAgenda.of("words", "Risolto al telefono"));
        assertThat(ruggero.open(withdrawn).text()).contains("Ritirata", "Risolto al telefono");
        assertThat(ruggero.open("/").text()).doesNotContain("Richiesta di incontro: Luminarie");
    }

    /** @return the path of the request */
    private static String asks(Visit visit, UUID asked, UUID asking, String subject) {
        return visit.submit(
                        visit.open("/agenda/requests"),
                        "form[action=/agenda/requests]",
                        TheAgenda.of(
                                "asked",
                                asked.toString(),
                                "asking",
                                asking.toString(),
                                "subject",
                                subject,
                                "minutes",
                                "30",
                                "day1",
                                "2027-05-06",
                                "at1",
                                "10:15"))
                .path();
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
}
