// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.time.LocalDate;
import java.time.MonthDay;
import palazzo.law.Norm;
import palazzo.law.calendar.Holidays;

/** How long a term is. */
public sealed interface Length {

    /** The last day of a term that starts on {@code start}, before any roll. */
    LocalDate end(LocalDate start, Holidays holidays);

    /** How the last day was found. */
    void explain(LocalDate start, LocalDate end, Steps steps);

    /** Days of the calendar, holidays included, the first one left out. */
    @Norm("c.p.c., art. 155, c. 3")
    record Days(int number) implements Length {
        @Override
        @Norm("c.c., art. 2963, c. 2")
        public LocalDate end(LocalDate start, Holidays holidays) {
            return start.plusDays(number);
        }

        @Override
        public void explain(LocalDate start, LocalDate end, Steps steps) {
            steps.add(Step.of(Sentence.EVENT_DAY, start));
            steps.add(Step.of(Sentence.DAYS, end, number));
        }
    }

    /** Days from Monday to Friday that are no holidays, the first one left out. */
    record WorkingDays(int number) implements Length {
        @Override
        public LocalDate end(LocalDate start, Holidays holidays) {
            return holidays.plusWorkingDays(start, number);
        }

        @Override
        public void explain(LocalDate start, LocalDate end, Steps steps) {
            steps.add(Step.of(Sentence.EVENT_DAY, start));
            steps.add(Step.of(Sentence.WORKING_DAYS, end, number));
        }
    }

    /** Months of the common calendar: the same day, or the last one of a month that does not have it. */
    @Norm("c.c., art. 2963, cc. 4-5")
    record Months(int number) implements Length {
        @Override
        public LocalDate end(LocalDate start, Holidays holidays) {
            return start.plusMonths(number);
        }

        @Override
        public void explain(LocalDate start, LocalDate end, Steps steps) {
            steps.add(Step.of(Sentence.EVENT_DAY, start));
            steps.add(Step.of(Sentence.MONTHS, end, number));
            if (end.getDayOfMonth() != start.getDayOfMonth()) {
                steps.add(Step.of(Sentence.SHORT_MONTH, end));
            }
        }
    }

    /** No time at all. */
    record AtOnce() implements Length {
        @Override
        public LocalDate end(LocalDate start, Holidays holidays) {
            return start;
        }

        @Override
        public void explain(LocalDate start, LocalDate end, Steps steps) {
            steps.add(Step.of(Sentence.SAME_DAY, end));
        }
    }

    /** A day that comes every year: the first one from the start on. */
    record Yearly(MonthDay day) implements Length {
        @Override
        public LocalDate end(LocalDate start, Holidays holidays) {
            LocalDate thisYear = day.atYear(start.getYear());
            return thisYear.isBefore(start) ? day.atYear(start.getYear() + 1) : thisYear;
        }

        @Override
        public void explain(LocalDate start, LocalDate end, Steps steps) {
            steps.add(Step.of(Sentence.FIXED_DAY, end));
        }
    }

    /** A day that a change of law has fixed. */
    record Until(LocalDate day) implements Length {
        @Override
        public LocalDate end(LocalDate start, Holidays holidays) {
            return day;
        }

        @Override
        public void explain(LocalDate start, LocalDate end, Steps steps) {
            steps.add(Step.of(Sentence.CERTAIN_UNTIL, end));
        }
    }
}
