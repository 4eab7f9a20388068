// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import palazzo.law.BadInput;
import palazzo.law.Norm;
import palazzo.law.Text;

/** The share of the gender less represented, as a policy of the city reads the law. Integers only. */
public enum GenderShare implements Worded {
    /** A third, rounded up. */
    @Norm("l. 120/2011; d.P.R. 251/2012")
    ONE_THIRD(1, 3, "un terzo", "one third"),

    /** Two fifths, rounded up: of three members it asks two, which the gender less represented cannot be. */
    @Norm("l. 162/2021, art. 6; d.P.R. 251/2012")
    TWO_FIFTHS(2, 5, "due quinti", "two fifths"),

    /** Two fifths, rounded up, but one of three. */
    @Norm(
            value = "l. 162/2021, art. 6; d.lgs. 58/1998, art. 147-ter, c. 1-ter",
            doubt = "Of three members the rule of listed companies asks one; for public companies no text was found.")
    TWO_FIFTHS_ONE_OF_THREE(2, 5, "due quinti, uno su tre", "two fifths, one of three");

    private final long numerator;
    private final long denominator;
    private final Text words;

    GenderShare(long numerator, long denominator, String it, String en) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.words = new Text(it, en);
    }

    /**
     * How many members of an organ of {@code size} must be of the gender less represented; none of a sole member.
     *
     * @throws BadInput where the organ has no members
     */
    public int least(int size) {
        if (size < 1) {
            throw new BadInput("size", size, "is no size of an organ");
        }
        if (size == 1) {
            return 0;
        }
        return this == TWO_FIFTHS_ONE_OF_THREE && size == 3 ? 1 : roundedUp(size);
    }

    /** How many may be of the other gender. @throws BadInput where the organ has no members */
    public int most(int size) {
        return size - least(size);
    }

    /** Whether a gender in the minority can be so many at all. */
    public boolean isPossible(int size) {
        return least(size) <= size / 2;
    }

    /** Passed where the share is kept; to be read by a person where only an impossible rounding is missed. */
    public Outcome of(Board board) {
        int size = board.size();
        if (board.lessRepresented() >= least(size)) {
            return Outcome.PASSED;
        }
        boolean asEvenAsCanBe = board.lessRepresented() == size / 2;
        return !isPossible(size) && asEvenAsCanBe ? Outcome.TO_READ : Outcome.FAILED;
    }

    @Override
    public Text words() {
        return words;
    }

    private int roundedUp(int size) {
        return Math.toIntExact((size * numerator + denominator - 1) / denominator);
    }
}
