// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day that an address asks for. */
final class AskedDay {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private AskedDay() {}

    /** @return {@code today} where none is named, what is named is no day, or nobody has an agenda for it */
    static LocalDate of(@Nullable String text, LocalDate today) {
        try {
            LocalDate day = text == null || text.isBlank() ? today : LocalDate.parse(text);
            return isOfOurTimes(day) ? day : today;
        } catch (DateTimeException noDay) {
            return today;
        }
    }

    /** Whether an office may keep an agenda for it. */
    static boolean isOfOurTimes(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
