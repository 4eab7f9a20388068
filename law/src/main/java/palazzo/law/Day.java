// SPDX-License-Identifier: EUPL-1.2
package palazzo.law;

import java.time.LocalDate;

/** A day that can be reckoned with: of a year with four digits, so that no term runs out of the calendar. */
public final class Day {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private Day() {}

    /**
     * The day itself.
     *
     * @param field the name of the field, for the message
     * @throws BadInput where its year has not four digits
     */
    public static LocalDate known(String field, LocalDate day) {
        if (!hasFourDigits(day.getYear())) {
            throw new BadInput(field, day, "is not of a year with four digits");
        }
        return day;
    }

    /**
     * The year itself.
     *
     * @param field the name of the field, for the message
     * @throws BadInput where it has not four digits
     */
    public static int knownYear(String field, int year) {
        if (!hasFourDigits(year)) {
            throw new BadInput(field, year, "is not a year with four digits");
        }
        return year;
    }

    /** Whether {@code year} is one of those that are reckoned with. */
    public static boolean hasFourDigits(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
