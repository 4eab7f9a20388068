// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.seats;

import java.util.ArrayList;
import java.util.List;
import palazzo.law.BadInput;
import palazzo.law.Norm;
import palazzo.law.flags.Alternation;

/** A host in the middle, the first guest at the host's right, the second at the left, and so on. */
final class OneHost {

    private OneHost() {}

    /** From left to right of somebody who looks at the host's face. */
    @Norm("consuetudine di cerimoniale, la destra è il posto d'onore")
    static <T> List<T> line(T host, List<T> guests) {
        if (guests.isEmpty()) {
            throw new BadInput("guests", guests, "are none");
        }
        List<T> ranked = new ArrayList<>();
        ranked.add(host);
        ranked.addAll(guests);
        return Alternation.around(FrontRow.seated(ranked));
    }
}
