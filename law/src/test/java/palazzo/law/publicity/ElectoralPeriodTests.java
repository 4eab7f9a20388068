// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import palazzo.law.BadInput;
import palazzo.law.Norm;

class ElectoralPeriodTests {

    private static final Place MILAN = new Place("F205", "MI", "03");
    private static final Territory MILANESE = new Territory(Territory.Level.TOWN, "F205");
    private static final LocalDate CALLED = LocalDate.of(2027, 4, 8);
    private static final LocalDate CLOSED = LocalDate.of(2027, 5, 24);
    private static final LocalDate RUNOFF = LocalDate.of(2027, 6, 7);

    @Test
    @Norm("l. 28/2000, art. 9, c. 1, periodo")
    void itRunsFromTheCallToTheCloseOfTheRunoff() {
        var period = new ElectoralPeriod("Elezioni", MILANESE, CALLED, CLOSED, RUNOFF);
        assertThat(period.contains(CALLED.minusDays(1))).isFalse();
        assertThat(period.contains(CALLED)).isTrue();
        assertThat(period.contains(RUNOFF)).isTrue();
        assertThat(period.contains(RUNOFF.plusDays(1))).isFalse();
        assertThat(ElectoralPeriod.of("Elezioni", MILANESE, CALLED, CLOSED).lastDay())
                .isEqualTo(CLOSED);
    }

    @Test
    void itMayLastOneDay() {
        var period = new ElectoralPeriod("Elezioni", MILANESE, CALLED, CALLED, CALLED);
        assertThat(period.contains(CALLED)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"TOWN,F205,true", "TOWN,F839,false", "PROVINCE,MI,true", "PROVINCE,NA,false", "REGION,03,true"})
    @Norm("l. 28/2000, art. 9, c. 1, territorio")
    void aTerritoryIncludesItsPlaces(Territory.Level level, String code, boolean includes) {
        assertThat(new Territory(level, code).includes(MILAN)).isEqualTo(includes);
        assertThat(Territory.ITALY.includes(MILAN)).isTrue();
    }

    @Test
    void impossiblePeriodsAndTerritoriesAreNamed() {
        assertNamed("closed \"2027-04-07\"", () -> ElectoralPeriod.of("x", MILANESE, CALLED, CALLED.minusDays(1)));
        assertNamed(
                "runoffClosed \"2027-05-23\"",
                () -> new ElectoralPeriod("x", MILANESE, CALLED, CLOSED, CLOSED.minusDays(1)));
        assertNamed("code of the territory \"\"", () -> new Territory(Territory.Level.TOWN, ""));
        assertNamed("code of the territory \"IT\"", () -> new Territory(Territory.Level.NATION, "IT"));
        assertNamed("code of the territory \"Milano\"", () -> new Territory(Territory.Level.TOWN, "Milano"));
        assertNamed("code of the territory \"Milano\"", () -> new Territory(Territory.Level.PROVINCE, "Milano"));
        assertNamed("code of the territory \"3\"", () -> new Territory(Territory.Level.REGION, "3"));
    }

    /** A place that is mistyped would be bound by no vote. */
    @Test
    void aPlaceThatIsNoneIsNamed() {
        assertNamed("town \"Milano\"", () -> new Place("Milano", "MI", "03"));
        assertNamed("province \"Milano\"", () -> new Place("F205", "Milano", "03"));
        assertNamed("region \"Lombardia\"", () -> new Place("F205", "MI", "Lombardia"));
        assertThat(MILANESE.includes(Place.NOWHERE)).isFalse();
        assertThat(Territory.ITALY.includes(Place.NOWHERE)).isTrue();
    }

    @Test
    @Norm("Comune di Milano, disciplina dei patrocini")
    void patronageIsAskedFortyFiveDaysBefore() {
        var event = LocalDate.of(2026, 6, 15);
        assertThat(new PatronageRequest(event, LocalDate.of(2026, 5, 1)).isInTime())
                .isTrue();
        assertThat(new PatronageRequest(event, LocalDate.of(2026, 5, 2)).isInTime())
                .isFalse();
        assertThat(new PatronageRequest(event, event).isInTime()).isFalse();
        assertNamed("event \"2026-06-15\"", () -> new PatronageRequest(event, event.plusDays(1)));
    }

    private static void assertNamed(String named, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(BadInput.class).hasMessageContaining(named);
    }
}
