// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import palazzo.law.Norm;
import palazzo.law.calendar.Holidays;

/**
 * How days are counted where law leaves a choice.
 *
 * @param holidays those that move a term; with a town's patron day only where the city chose so
 * @param saturdayRolls whether Saturday moves a term too
 */
public record Counting(Holidays holidays, boolean saturdayRolls) {

    /** National holidays only, and Saturday is a day like others. */
    public static final Counting ORDINARY = new Counting(Holidays.NATIONAL, false);

    /** The first day from {@code day} on that is no holiday. */
    @Norm("c.c., art. 2963, c. 3")
    public LocalDate roll(LocalDate day) {
        LocalDate open = day;
        while (isClosed(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    @Norm(
            value = "c.p.c., art. 155, c. 5",
            doubt =
                    "The rule on Saturday is written for court acts: that it does not reach a procedure is our reading.")
    private boolean isClosed(LocalDate day) {
        return holidays.isHoliday(day) || saturdayRolls && day.getDayOfWeek() == DayOfWeek.SATURDAY;
    }
}
