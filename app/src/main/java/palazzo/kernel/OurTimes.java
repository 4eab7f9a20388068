// SPDX-License-Identifier: EUPL-1.2
package palazzo.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days in which an office lives, 1900 to 2199. A day in the year one, or in a year of nine digits, is a slip of the
 * hand, and no table could keep it.
 */
public final class OurTimes {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private OurTimes() {}

    /** Whether a day is one of them. */
    public static boolean include(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /** The day that somebody typed: {@code 2026-12-04}. @return empty where that is none, or none of our times */
    public static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.of(LocalDate.parse(typed == null ? "" : typed.strip()))
                    .filter(OurTimes::include);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
