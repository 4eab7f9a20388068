// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static palazzo.law.precedence.Seniority.UNKNOWN;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import palazzo.law.BadInput;

class SeniorityTests {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    @Test
    void datesFollowEachOther() {
        Seniority one = UNKNOWN.born(DAY).firstSince(DAY).since(DAY);
        assertThat(one.since()).contains(DAY);
        assertNamed("since \"2019-12-31\"", () -> UNKNOWN.firstSince(DAY).since(DAY.minusDays(1)));
        assertNamed("first_since \"2019-12-31\"", () -> UNKNOWN.born(DAY).firstSince(DAY.minusDays(1)));
        assertNamed("since \"2019-12-31\"", () -> UNKNOWN.born(DAY).since(DAY.minusDays(1)));
    }

    @Test
    void aDayOfBirthIsOneOfAPersonAlive() {
        assertThat(UNKNOWN.born(LocalDate.of(1900, 1, 1)).born()).isPresent();
        assertThat(UNKNOWN.born(LocalDate.of(2150, 12, 31)).born()).isPresent();
        assertNamed("born \"1899-12-31\"", () -> UNKNOWN.born(LocalDate.of(1899, 12, 31)));
        assertNamed("born \"2151-01-01\"", () -> UNKNOWN.born(LocalDate.of(2151, 1, 1)));
    }

    @Test
    void ordersAndGradesCountFromOne() {
        assertThat(UNKNOWN.withOrder(1).withGrade(1).order()).hasValue(1);
        assertNamed("order \"0\"", () -> UNKNOWN.withOrder(0));
        assertNamed("grade \"-1\"", () -> UNKNOWN.withGrade(-1));
    }

    private static void assertNamed(String named, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(BadInput.class).hasMessageContaining(named);
    }
}
