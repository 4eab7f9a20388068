// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

/** On which day of a year something falls. */
sealed interface DayRule {

    /** The day of {@code year}. */
    LocalDate in(int year);

    /** Whether {@code date} is it; asked for every day that is counted, so it makes no date where it can. */
    boolean isOn(LocalDate date);

    /** The same day every year. */
    record Fixed(int month, int day) implements DayRule {
        @Override
        public LocalDate in(int year) {
            return LocalDate.of(year, month, day);
        }

        @Override
        public boolean isOn(LocalDate date) {
            return date.getDayOfMonth() == day && date.getMonthValue() == month;
        }
    }

    /** So many days after the Sunday of Easter, in March or April. */
    record AfterEaster(int days) implements DayRule {
        @Override
        public LocalDate in(int year) {
            return Easter.sunday(year).plusDays(days);
        }

        @Override
        public boolean isOn(LocalDate date) {
            return mayBe(date) && in(date.getYear()).equals(date);
        }

        private boolean mayBe(LocalDate date) {
            boolean inSpring = date.getMonth() == Month.MARCH || date.getMonth() == Month.APRIL;
            return inSpring && date.getDayOfWeek() == DayOfWeek.SUNDAY.plus(days);
        }
    }
}
