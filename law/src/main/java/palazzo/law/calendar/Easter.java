// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.calendar;

import java.time.LocalDate;
import palazzo.law.BadInput;

/** The Sunday of Easter in the Gregorian calendar, by the anonymous algorithm of 1876 as Meeus gives it. */
public final class Easter {

    private static final int GREGORIAN_SINCE = 1583;

    private Easter() {}

    /** @throws BadInput where the Gregorian calendar does not have the year, or it has more than four digits */
    public static LocalDate sunday(int year) {
        if (year < GREGORIAN_SINCE || year > Years.LAST) {
            throw new BadInput("year", year, "is not between " + GREGORIAN_SINCE + " and " + Years.LAST);
        }
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int lunar = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - lunar + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int correction = (golden + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
