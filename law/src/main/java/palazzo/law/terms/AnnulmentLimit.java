// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.time.LocalDate;
import palazzo.law.BadInput;
import palazzo.law.Norm;

/** How long an office may annul its own grant, by the day the act was adopted. */
@Norm(
        value = "l. 182/2025",
        doubt = "No transitional rule was read for acts adopted before 18 December 2025 whose twelve months ran on: we"
                + " take the shorter date.")
record AnnulmentLimit() implements Duration {

    /** From it the limit is six months. */
    private static final LocalDate SIX_MONTHS_SINCE = LocalDate.of(2025, 12, 18);

    /** From it the limit was twelve months; the one before was not read. */
    private static final LocalDate TWELVE_MONTHS_SINCE = LocalDate.of(2021, 6, 1);

    @Override
    public Length of(Facts facts, Steps steps) {
        LocalDate act = facts.start();
        if (act.isBefore(TWELVE_MONTHS_SINCE)) {
            throw new BadInput("act", act, "the limit for acts before " + TWELVE_MONTHS_SINCE + " is not known");
        }
        if (!act.isBefore(SIX_MONTHS_SINCE)) {
            return new Length.Months(6);
        }
        if (act.plusMonths(12).isBefore(SIX_MONTHS_SINCE)) {
            return new Length.Months(12);
        }
        steps.add(Step.of(Sentence.ANNULMENT_IN_DOUBT, act));
        return act.plusMonths(6).isBefore(SIX_MONTHS_SINCE)
                ? new Length.Until(SIX_MONTHS_SINCE.minusDays(1))
                : new Length.Months(6);
    }
}
