// SPDX-License-Identifier: EUPL-1.2
package palazzo.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.kernel.Refusal;
import palazzo.publication.Gate.Departure;
import palazzo.publication.Gate.Kind;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;

@HouseTest
class AnElectionIsCalledStory {

    private static final Map<String, String> CITY_ELECTION = Map.of(
            "name", "Elezioni comunali 2027",
            "level", "TOWN",
            "territory", "F205",
            "called", "2027-04-08",
            "closed", "2027-05-24",
            "runoffClosed", "2027-06-07",
            "act", "decreto prefettizio");

    private final Cities cities;
    private final Gate gate;
    private final JdbcClient jdbc;

    @LocalServerPort
    private int port;

    AnElectionIsCalledStory(Cities cities, Gate gate, JdbcClient jdbc) {
        this.cities = cities;
        this.gate = gate;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void theAdministratorEntersIt() {
        TheClock.reset();
        Visit zita = Visit.as(port, "milano.localhost", "zita.arcangioli");
        zita.submit(
                zita.open("/admin/elections"),
                "form[action=/admin/elections/place]",
                Map.of("town", "F205", "province", "MI", "region", "03"));
        zita.submit(zita.open("/admin/elections"), "form[action=/admin/elections]", CITY_ELECTION);
    }

    @AfterEach
    void takenBack() {
        TheClock.reset();
        CityScope.run(
                cities.named("milano").orElseThrow(),
                () -> jdbc.sql("delete from organisation_electoral_period").update());
    }

    @Test
    void untilItIsOverPatronageStaysInsideAndLettersGo() {
        TheClock.moveTo(LocalDateTime.of(2027, 4, 7, 23, 59));
        assertThat(passes("milano", Kind.PATRONAGE)).isTrue();
        TheClock.moveTo(LocalDateTime.of(2027, 4, 8, 0, 1));
        assertThat(passes("milano", Kind.PATRONAGE)).isFalse();
        assertThat(passes("milano", Kind.COMMUNICATION)).isFalse();
        assertThat(passes("milano", Kind.ANSWER)).isTrue();
        assertThat(passes("milano", Kind.PAYMENT)).isTrue();
        TheClock.moveTo(LocalDateTime.of(2027, 6, 7, 23, 59));
        assertThat(passes("milano", Kind.PATRONAGE)).isFalse();
        TheClock.moveTo(LocalDateTime.of(2027, 6, 8, 0, 1));
        assertThat(passes("milano", Kind.PATRONAGE)).isTrue();
    }

    @Test
    void theRefusalSaysWhyAndByWhichNorm() {
        TheClock.moveTo(LocalDateTime.of(2027, 5, 1, 9, 0));
        CityScope.run(
                cities.named("milano").orElseThrow(),
                () -> assertThatThrownBy(() -> gate.check(new Departure(Kind.PATRONAGE, "")))
                        .isInstanceOfSatisfying(Refusal.class, refusal -> {
                            assertThat(refusal.norm()).startsWith("l. 28/2000, art. 9, c. 1");
                            assertThat(refusal.args().toString()).contains("Elezioni comunali 2027");
                        }));
    }

    @Test
    void whatIsImpersonalAndIndispensableGoesWhenASecondPersonApproves() {
        TheClock.moveTo(LocalDateTime.of(2027, 5, 1, 9, 0));
        CityScope.run(cities.named("milano").orElseThrow(), () -> {
            assertThat(gate.ask(new Departure(Kind.COMMUNICATION, "", true, true)))
                    .matches(answer -> answer.passes() && answer.secondApproval());
            assertThat(gate.ask(new Departure(Kind.COMMUNICATION, "", true, false))
                            .passes())
                    .isFalse();
        });
    }

    @Test
    void theOtherCityGoesOnAsAlways() {
        TheClock.moveTo(LocalDateTime.of(2027, 5, 1, 9, 0));
        assertThat(passes("valdoria", Kind.PATRONAGE)).isTrue();
    }

    @Test
    void whatWasEnteredByMistakeIsWithdrawnAndHoldsNothingBack() {
        Visit zita = Visit.as(port, "milano.localhost", "zita.arcangioli");
        Seen withdrawn = zita.submit(
                zita.open("/admin/elections"), "form[action^=/admin/elections/]:has(input[value=delete])", Map.of());
        assertThat(withdrawn.text()).contains("Il periodo è ritirato", "Elezioni comunali 2027");
        TheClock.moveTo(LocalDateTime.of(2027, 5, 1, 9, 0));
        assertThat(passes("milano", Kind.PATRONAGE)).isTrue();
    }

    @Test
    void impossibleDatesAreToldAtTheirField() {
        Visit zita = Visit.as(port, "milano.localhost", "zita.arcangioli");
        Seen refused = zita.submit(
                zita.open("/admin/elections"),
                "form[action=/admin/elections]",
                Map.of(
                        "name",
                        "Prova",
                        "level",
                        "NATION",
                        "territory",
                        "",
                        "called",
                        "2027-04-08",
                        "closed",
                        "2027-04-07"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("prima della convocazione");
        assertThat(refused.page().select("#name").val()).isEqualTo("Prova");
    }

    @Test
    void onlyAdministratorsEnterIt() {
        Visit livia = Visit.as(port, "milano.localhost", "livia.ferraguzzi");
        assertThat(livia.open("/admin/elections").status()).isEqualTo(403);
    }

    private boolean passes(String city, Kind kind) {
        return CityScope.call(
                cities.named(city).orElseThrow(),
                () -> gate.ask(new Departure(kind, "")).passes());
    }
}
