// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.seats;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import palazzo.law.BadInput;
import palazzo.law.Norm;
import palazzo.law.flags.Alternation;

/**
 * The first row of a hall.
 *
 * @param left the seats to the left of the aisle, from left to right of somebody who looks at the faces
 * @param right the seats to its right; empty where no aisle divides the row
 * @param certain whether the rule was read in a source; the row mirrors the rule of the flags, by custom
 */
@Norm(
        value = "consuetudine di cerimoniale, prima fila",
        doubt = "A custom that mirrors the rule of the flags: no source was read for seats.")
public record FrontRow<T>(List<T> left, List<T> right, boolean certain) {

    /**
     * A row without an aisle: the first in the middle; with an even number the first and the second share it.
     *
     * @param ranked in the order of precedence
     * @throws BadInput where nobody sits, or somebody sits twice
     */
    public static <T> FrontRow<T> of(List<T> ranked) {
        return new FrontRow<>(Alternation.centreOut(seated(ranked)), List.of(), false);
    }

    /** A row with an aisle in its middle: the first and the second sit beside it. @throws BadInput as {@link #of} */
    public static <T> FrontRow<T> withAisle(List<T> ranked) {
        List<T> left = new ArrayList<>();
        List<T> right = new ArrayList<>();
        for (T each : seated(ranked)) {
            if (left.size() == right.size()) {
                left.addFirst(each);
            } else {
                right.addLast(each);
            }
        }
        return new FrontRow<>(List.copyOf(left), List.copyOf(right), false);
    }

    /** The whole row as somebody sees it who looks at the faces, from left to right. */
    public List<T> faces() {
        List<T> row = new ArrayList<>(left);
        row.addAll(right);
        return List.copyOf(row);
    }

    /** The whole row as an usher sees it from behind. */
    public List<T> fromBehind() {
        return List.copyOf(faces().reversed());
    }

    static <T> List<T> seated(List<T> ranked) {
        if (ranked.isEmpty()) {
            throw new BadInput("guests", ranked, "are none");
        }
        if (Set.copyOf(ranked).size() < ranked.size()) {
            throw new BadInput("guests", ranked, "somebody sits twice");
        }
        return ranked;
    }
}
