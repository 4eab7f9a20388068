// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import palazzo.law.BadInput;
import palazzo.law.Text;

/** How many women and men sit in an organ, or are in a set of appointments. */
public record Board(int women, int men) implements Worded {

    /** @throws BadInput where a number is negative, there is nobody, or there are more than can be counted */
    public Board {
        if (women < 0) {
            throw new BadInput("women", women, "is negative");
        }
        if (men < 0) {
            throw new BadInput("men", men, "is negative");
        }
        if (women == 0 && men == 0) {
            throw new BadInput("board", 0, "is empty");
        }
        if (women > Integer.MAX_VALUE - men) {
            throw new BadInput("board", (long) women + men, "is larger than any organ");
        }
    }

    /** How many there are. */
    public int size() {
        return women + men;
    }

    /** How many are of the gender less represented. */
    public int lessRepresented() {
        return Math.min(women, men);
    }

    @Override
    public Text words() {
        return new Text("donne " + women + ", uomini " + men, "women " + women + ", men " + men);
    }
}
