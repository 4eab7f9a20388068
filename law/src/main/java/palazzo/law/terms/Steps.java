// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.util.ArrayList;
import java.util.List;

/** The steps of a computation, as it goes. */
final class Steps {

    /** Few computations have more. */
    private static final int USUAL = 16;

    private final List<Step> taken = new ArrayList<>(USUAL);

    void add(Step step) {
        taken.add(step);
    }

    /** What was done so far. */
    List<Step> taken() {
        return List.copyOf(taken);
    }
}
