// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** What becomes of a last day that is a holiday. */
enum Roll {
    /** The legal term moves to the first day that is none. */
    TO_AN_OPEN_DAY {
        @Override
        LocalDate due(LocalDate strict, Counting counting, Steps steps) {
            LocalDate open = counting.roll(strict);
            if (!open.equals(strict)) {
                steps.add(new Step.Rolled(strict, open, counting.holidays()));
            } else if (strict.getDayOfWeek() == DayOfWeek.SATURDAY) {
                steps.add(Step.of(Sentence.SATURDAY, strict));
            } else {
                steps.add(Step.of(Sentence.OPEN_DAY, strict));
            }
            return open;
        }
    },
    /** It stays: a date that law fixes, or a power that ends against the office. */
    NEVER {
        @Override
        LocalDate due(LocalDate strict, Counting counting, Steps steps) {
            steps.add(Step.of(Sentence.NO_ROLL, strict));
            return strict;
        }
    },
    /** The days must pass in full: what waits for them may be done on the first open day after. */
    AFTER_FULL_DAYS {
        @Override
        LocalDate due(LocalDate strict, Counting counting, Steps steps) {
            LocalDate next = THE_DAY_AFTER.due(strict, counting, steps);
            LocalDate open = counting.roll(next);
            if (!open.equals(next)) {
                steps.add(Step.of(Sentence.FROM_AN_OPEN_DAY, open));
            }
            return open;
        }
    },
    /** The days must pass in full, and what they forbade is free on the day after them, a holiday or not. */
    THE_DAY_AFTER {
        @Override
        LocalDate due(LocalDate strict, Counting counting, Steps steps) {
            LocalDate next = strict.plusDays(1);
            steps.add(Step.of(Sentence.FULL_DAYS, next));
            return next;
        }
    };

    /** The legal date, with its reason among {@code steps}. */
    abstract LocalDate due(LocalDate strict, Counting counting, Steps steps);
}
