// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import palazzo.kernel.Today;
import palazzo.law.BadInput;
import palazzo.law.calendar.Holidays;
import palazzo.law.calendar.Town;
import palazzo.tenancy.CityScope;
import palazzo.ui.Due;

/** The days on which the city's offices work: holidays of the law, the feast of the town's patron, single days of the city. */
@Component
public class OfficeCalendar {

    private record YearOf(Holidays holidays, int year) {}

    private final Today today;
    private final List<SingleHolidays> single;

    /** How many days of a year a city's offices work: what is late since years stands in every list. */
    private final Map<YearOf, Integer> wholeYears = new ConcurrentHashMap<>();

    OfficeCalendar(Today today, List<SingleHolidays> single) {
        this.today = today;
        this.single = single;
    }

    /**
     * The holidays of the city in scope, with the single days that the city has written down; without a patron's day where
     * that is not known.
     */
    public Holidays holidays() {
        Holidays holidays = everyYear();
        for (SingleHolidays days : single) {
            holidays = days.days().isEmpty() ? holidays : holidays.with(days.days());
        }
        return holidays;
    }

    /** The holidays that move a term of law: those of the whole country, and the single days. */
    public Holidays holidaysOfLaw() {
        return new Holidays(null, holidays().once());
    }

    private static Holidays everyYear() {
        try {
            return new Holidays(Town.named("city", CityScope.required().slug().replace('_', ' ')));
        } catch (BadInput unknown) {
            return Holidays.NATIONAL;
        }
    }

    /** The first working day from {@code date} on. */
    public LocalDate workingDayFrom(LocalDate date) {
        Holidays holidays = holidays();
        LocalDate day = date;
        while (!holidays.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** A date that binds, with the working days by which it is late today. */
    public Due due(LocalDate date) {
        LocalDate now = today.date();
        return new Due(date, date.isBefore(now) ? workingDays(date.plusDays(1), now.plusDays(1)) : 0);
    }

    /** Working days from a day until before another: day by day at both ends, the whole years between as counted once. */
    private int workingDays(LocalDate from, LocalDate to) {
        Holidays holidays = holidays();
        if (from.getYear() == to.getYear()) {
            return counted(holidays, from, to);
        }
        int between = IntStream.range(from.getYear() + 1, to.getYear())
                .map(year -> wholeYears.computeIfAbsent(
                        new YearOf(holidays, year),
                        each -> counted(holidays, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))))
                .sum();
        return counted(holidays, from, LocalDate.of(from.getYear() + 1, 1, 1))
                + between
                + counted(holidays, LocalDate.of(to.getYear(), 1, 1), to);
    }

    private static int counted(Holidays holidays, LocalDate from, LocalDate to) {
        return (int) from.datesUntil(to).filter(holidays::isWorkingDay).count();
    }
}
