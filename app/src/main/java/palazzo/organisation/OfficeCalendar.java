// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.time.LocalDate;
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

/** The days on which the city's offices work: the holidays of the law, and the feast of the town's patron. */
@Component
public class OfficeCalendar {

    private record YearOf(String city, int year) {}

    private final Today today;

    /** How many days of a year a city's offices work: what is late since years stands in every list. */
    private final Map<YearOf, Integer> wholeYears = new ConcurrentHashMap<>();

    OfficeCalendar(Today today) {
        this.today = today;
    }

    /** The holidays of the city in scope; those of the whole country where its patron's day is not known. */
    public Holidays holidays() {
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
        String city = CityScope.required().slug();
        int between = IntStream.range(from.getYear() + 1, to.getYear())
                .map(year -> wholeYears.computeIfAbsent(
                        new YearOf(city, year),
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
