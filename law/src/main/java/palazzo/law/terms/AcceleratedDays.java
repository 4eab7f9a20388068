// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.time.LocalDate;
import palazzo.law.BadInput;

/** Days of the accelerated conference, which whoever applies it must give: we have not read them. */
record AcceleratedDays() implements Duration {

    private static final LocalDate LAST_CALL = LocalDate.of(2026, 12, 31);

    @Override
    public Length of(Facts facts, Steps steps) {
        if (facts.start().isAfter(LAST_CALL)) {
            throw new BadInput(
                    "call", facts.start(), "is after " + LAST_CALL + ", the end of the accelerated conference");
        }
        int days = facts.days().orElseThrow(() -> new BadInput("term", "", "is missing"));
        if (days < 1) {
            throw new BadInput("term", days, "is not a number of days");
        }
        return new Length.Days(days);
    }

    @Override
    public boolean takesDays() {
        return true;
    }
}
