// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.time.LocalDate;
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

    private final Today today;

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
        Holidays holidays = holidays();
        long late = date.isBefore(today.date())
                ? date.plusDays(1)
                        .datesUntil(today.date().plusDays(1))
                        .filter(holidays::isWorkingDay)
                        .count()
                : 0;
        return new Due(date, (int) late);
    }
}
