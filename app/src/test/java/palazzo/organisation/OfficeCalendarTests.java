// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import palazzo.kernel.Today;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;

/** By how many working days something is late, also after years: today is Tuesday 5 January 2027. */
class OfficeCalendarTests {

    private static final City MILANO =
            new City(new UUID(0, 1), "milano", "Comune di Milano", List.of("milano.localhost"));

    private final OfficeCalendar calendar = new OfficeCalendar(
            new Today(Clock.fixed(Instant.parse("2027-01-05T09:00:00Z"), ZoneOffset.UTC)), java.util.List.of());

    @ParameterizedTest
    @CsvSource({
        "2027-01-05, 0",
        "2027-01-06, 0",
        "2027-01-04, 1",
        "2027-01-01, 2",
        "2026-12-31, 2",
        "2026-12-30, 3",
    })
    void daysOnWhichNobodyWorksAreNotCounted(LocalDate due, int late) {
        assertThat(lateBy(due)).isEqualTo(late);
    }

    @Test
    void severalYearsAreTheSumOfTheirDays() {
        LocalDate now = LocalDate.of(2027, 1, 5);
        for (LocalDate due : List.of(LocalDate.of(2025, 12, 31), LocalDate.of(2024, 2, 29), LocalDate.of(2016, 8, 3))) {
            long days = CityScope.call(
                    MILANO,
                    () -> due.plusDays(1)
                            .datesUntil(now.plusDays(1))
                            .filter(calendar.holidays()::isWorkingDay)
                            .count());
            assertThat(lateBy(due)).isEqualTo((int) days).isGreaterThan(240);
        }
    }

    private int lateBy(LocalDate due) {
        return CityScope.call(MILANO, () -> calendar.due(due).workingDaysLate());
    }
}
