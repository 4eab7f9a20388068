// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * What an office plans a year by.
 *
 * @param year its number
 * @param easter the Sunday of Easter
 * @param holidays those that are no ordinary Sunday, in order
 * @param flagDays those that law itself sets, in order
 * @param workingDays how many days from Monday to Friday are no holiday
 */
public record YearCalendar(
        int year, LocalDate easter, List<LocalDate> holidays, List<FlagDay> flagDays, int workingDays) {

    /**
     * The calendar of {@code year}.
     *
     * @param kept the holidays of the nation or of a town
     * @throws palazzo.law.BadInput where the year is before 1986 or after 9999
     */
    public static YearCalendar of(int year, Holidays kept) {
        List<LocalDate> holidays = kept.in(year);
        LocalDate first = LocalDate.of(year, 1, 1);
        long working = first.datesUntil(
                        first.withDayOfYear(first.lengthOfYear()).plusDays(1))
                .filter(kept::isWorkingDay)
                .count();
        return new YearCalendar(year, Easter.sunday(year), holidays, FlagDay.in(year), (int) working);
    }
}
