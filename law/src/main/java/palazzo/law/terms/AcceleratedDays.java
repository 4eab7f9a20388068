// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.time.LocalDate;
import palazzo.law.BadInput;

/** Days of the accelerated conference, which whoever applies it must give: we have not read them. */
record AcceleratedDays() implements Duration {

    /** The longest an ordinary conference ever had: one that is accelerated has no more. */
    private static final int MOST_DAYS = 90;

    private static final LocalDate LAST_CALL = LocalDate.of(2026, 12, 31);

    @Override
    public Length of(Facts facts, Steps steps) {
        if (facts.start().isAfter(LAST_CALL)) {
            throw new BadInput(
                    "call", facts.start(), "is after " + LAST_CALL + ", the end of the accelerated conference");
        }
        int days = facts.days().orElseThrow(() -> new BadInput("term", "", "is missing"));
        if (days < 1 || days > MOST_DAYS) {
            throw new BadInput(
                    "term", days, "is not between 1 and the " + MOST_DAYS + " days of an ordinary conference");
        }
        return new Length.Days(days);
    }

    @Override
    public boolean takesDays() {
        return true;
    }
}
