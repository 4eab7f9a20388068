// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time that a letter names. */
class WhenTests {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            La invitiamo sabato 12 dicembre 2026 alle ore 10:30 in piazza | 2026-12-12T09:30:00Z
            il 3 dicembre, ore 18.00, presso la Conca | 2026-12-03T17:00:00Z
            venerdì 8 gennaio dalle 9 | 2027-01-08T08:00:00Z
            in data 15/12/2026 alle 17 | 2026-12-15T16:00:00Z
            il 1° dicembre | 2026-11-30T23:00:00Z
            come il 3 marzo 2024, anche il 5 dicembre 2026 | 2026-12-04T23:00:00Z
            """)
    void theFirstDayAheadIsFoundWithItsHour(String text, String found) {
        assertThat(When.in(text, RECEIVED)).hasToString("Optional[" + found + "]");
    }

    @Test
    void noDayOrAnImpossibleOneIsNoTime() {
        assertThat(When.in("ci vediamo presto", RECEIVED)).isEmpty();
        assertThat(When.in("il 31/02/2027", RECEIVED)).isEmpty();
        assertThat(When.in("lettera del 3 marzo 2024", RECEIVED)).isEmpty();
    }
}
