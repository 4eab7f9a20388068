// SPDX-License-Identifier: EUPL-1.2
package palazzo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OurTimesTests {

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", " 2026-12-04 ", "2199-12-31"})
    void aDayOfOurTimesIsRead(String typed) {
        assertThat(OurTimes.day(typed)).contains(LocalDate.parse(typed.strip()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", " ", "domani", "2026-02-30", "0001-01-01", "1899-12-31", "2200-01-01", "+999999999-01-01"})
    void whatIsNoneIsNotRead(String typed) {
        assertThat(OurTimes.day(typed)).isEmpty();
    }

    @Test
    void theLimitsAreWithin() {
        assertThat(OurTimes.include(LocalDate.of(1900, 1, 1))).isTrue();
        assertThat(OurTimes.include(LocalDate.of(2199, 12, 31))).isTrue();
        assertThat(OurTimes.include(LocalDate.of(1899, 12, 31))).isFalse();
        assertThat(OurTimes.include(LocalDate.of(2200, 1, 1))).isFalse();
    }
}
