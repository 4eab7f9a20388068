// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.calendar;

import java.time.LocalDate;
import palazzo.law.BadInput;

/** The years whose holidays are known. */
public final class Years {

    /** Before it the law had other holidays. */
    public static final int FIRST = 1986;

    /** The last year of four digits. */
    public static final int LAST = 9999;

    private Years() {}

    /**
     * Refuses a year whose holidays are not known.
     *
     * @param field the name of the field, for the message
     * @throws BadInput where the year is before 1986 or after 9999
     */
    static void known(String field, int year) {
        if (year < FIRST || year > LAST) {
            throw new BadInput(field, year, "holidays are known from " + FIRST + " to " + LAST);
        }
    }

    /**
     * The date, where the holidays of its year are known.
     *
     * @param field the name of the field, for the message
     * @throws BadInput where the year is before 1986 or after 9999
     */
    public static LocalDate known(String field, LocalDate date) {
        if (date.getYear() < FIRST || date.getYear() > LAST) {
            throw new BadInput(field, date, "holidays are known from " + FIRST + " to " + LAST);
        }
        return date;
    }
}
