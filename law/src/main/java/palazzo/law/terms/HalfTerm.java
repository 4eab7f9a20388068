// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import palazzo.law.BadInput;
import palazzo.law.Norm;

/** Half of the term that was not kept. */
@Norm(value = "l. 241/1990, art. 2, c. 9-ter", doubt = "That half a day counts as one is our reading.")
record HalfTerm() implements Duration {

    private static final int LONGEST = 180;

    @Override
    public Length of(Facts facts, Steps steps) {
        int original = facts.days().orElseThrow(() -> new BadInput("original_term", "", "is missing"));
        if (original < 1 || original > LONGEST) {
            throw new BadInput("original_term", original, "is not between 1 and " + LONGEST + " days");
        }
        int half = (original + 1) / 2;
        steps.add(Step.of(Sentence.HALVED, facts.start(), half));
        return new Length.Days(half);
    }

    @Override
    public boolean takesDays() {
        return true;
    }
}
