// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.util.Set;

/** How long a term is for given facts. */
@FunctionalInterface
interface Duration {

    /** The length, with the reason of the choice among {@code steps} where there was one. */
    Length of(Facts facts, Steps steps);

    /** Whether the body's own rules may set the days. */
    default boolean takesDays() {
        return false;
    }

    /** Whether it depends on the text of the law that applies to a conference. */
    default boolean takesRegime() {
        return false;
    }

    /** What of the case changes it. */
    default Set<Trait> traits() {
        return Set.of();
    }
}
