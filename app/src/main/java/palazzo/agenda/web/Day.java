// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import java.time.LocalDate;
import java.util.List;

/**
 * A day with all that is in it.
 *
 * @param isToday whether it is today
 * @param isOff whether offices are closed
 * @param inMonth whether it belongs to the month that is shown
 * @param wholeDay what takes all of it
 * @param slots what begins at an hour, ways among them, in the order of time
 * @param more how many more begin at an hour, which no page could show
 */
public record Day(
        LocalDate date,
        boolean isToday,
        boolean isOff,
        boolean inMonth,
        List<Slot> wholeDay,
        List<Slot> slots,
        int more) {

    /** Whether nothing is in it. */
    public boolean isEmpty() {
        return wholeDay.isEmpty() && slots.isEmpty();
    }
}
