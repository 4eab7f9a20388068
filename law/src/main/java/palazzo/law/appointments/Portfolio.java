// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import palazzo.law.BadInput;
import palazzo.law.Text;

/**
 * All administrators of the city's own and controlled bodies.
 *
 * @param all how many there are
 * @param fromSociety how many come from orders, universities, unions, trade bodies or associations
 */
public record Portfolio(int all, int fromSociety) implements Worded {

    /** @throws BadInput where there are none, or more from society than there are */
    public Portfolio {
        if (all < 1) {
            throw new BadInput("all", all, "is no number of administrators");
        }
        if (fromSociety < 0 || fromSociety > all) {
            throw new BadInput("fromSociety", fromSociety, "is not between 0 and " + all);
        }
    }

    boolean hasAQuarterFromSociety() {
        return 4L * fromSociety >= all;
    }

    @Override
    public Text words() {
        return new Text(fromSociety + " su " + all, fromSociety + " of " + all);
    }
}
