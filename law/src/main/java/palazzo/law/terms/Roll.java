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
            LocalDate next = strict.plusDays(1);
            LocalDate open = counting.roll(next);
            steps.add(Step.of(Sentence.FULL_DAYS, next));
            if (!open.equals(next)) {
                steps.add(new Step.Rolled(next, open, counting.holidays()));
            }
            return open;
        }
    };

    /** The legal date, with its reason among {@code steps}. */
    abstract LocalDate due(LocalDate strict, Counting counting, Steps steps);
}
