// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.flags;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import palazzo.law.Norm;

/**
 * Side by side by rank: the first in the middle, the others on its two sides in turn. Answers go from the left to the
 * right of somebody who looks at them; the place of honour beside the first is its own right, the onlooker's left.
 */
public final class Alternation {

    private Alternation() {}

    /**
     * An odd number has the first in the middle; an even one has the first and the second there, the first to the
     * onlooker's left.
     *
     * @param ranked from the first to the last
     */
    @Norm("disposizioni del Cerimoniale di Stato sulle bandiere, alternanza")
    public static <T> List<T> centreOut(List<T> ranked) {
        boolean secondGoesLeft = ranked.size() % 2 == 1;
        return sided(ranked, secondGoesLeft);
    }

    /** Around somebody who keeps the middle whatever the number: the next sits at their right. */
    public static <T> List<T> around(List<T> ranked) {
        return sided(ranked, true);
    }

    private static <T> List<T> sided(List<T> ranked, boolean secondGoesLeft) {
        Deque<T> row = new ArrayDeque<>();
        boolean left = !secondGoesLeft;
        for (T each : ranked) {
            if (left) {
                row.addFirst(each);
            } else {
                row.addLast(each);
            }
            left = !left;
        }
        return List.copyOf(row);
    }
}
