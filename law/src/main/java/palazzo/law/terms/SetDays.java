// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import palazzo.law.BadInput;
import palazzo.law.Norm;

/**
 * Days that the body's own rules may set.
 *
 * @param otherwise where they set none
 * @param most that they may set
 */
@Norm("l. 241/1990, art. 2, cc. 3-4")
record SetDays(int otherwise, int most) implements Duration {

    @Override
    public Length of(Facts facts, Steps steps) {
        int days = facts.days().orElse(otherwise);
        if (days < 1 || days > most) {
            throw new BadInput("term", days, "is not between 1 and the " + most + " days that law allows");
        }
        return new Length.Days(days);
    }

    @Override
    public boolean takesDays() {
        return true;
    }
}
