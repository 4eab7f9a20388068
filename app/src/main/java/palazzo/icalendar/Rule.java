// SPDX-License-Identifier: EUPL-1.2
package palazzo.icalendar;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A recurrence rule (RFC 5545, 3.3.10).
 *
 * @param until as it is written; null for none
 * @param count how many in all, the first included; null for no end
 */
record Rule(
        Frequency frequency,
        long interval,
        @Nullable Moment until,
        @Nullable Integer count,
        Set<Integer> seconds,
        Set<Integer> minutes,
        Set<Integer> hours,
        List<Weekday> weekdays,
        Set<Integer> monthDays,
        Set<Integer> yearDays,
        Set<Integer> weeks,
        Set<Integer> months,
        List<Integer> positions,
        DayOfWeek weekStart) {

    /** How often. */
    enum Frequency {
        SECONDLY,
        MINUTELY,
        HOURLY,
        DAILY,
        WEEKLY,
        MONTHLY,
        YEARLY;

        boolean isWithinTheDay() {
            return compareTo(DAILY) < 0;
        }
    }

    /**
     * A day of the week.
     *
     * @param nth which of the month or year, from its end where negative; 0 for each
     */
    record Weekday(int nth, DayOfWeek day) {}

    /** Whether nothing in it says which days. */
    boolean saysNoDay() {
        return weekdays.isEmpty() && monthDays.isEmpty() && yearDays.isEmpty() && weeks.isEmpty();
    }
}
