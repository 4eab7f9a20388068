// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.util.Optional;

/** A reason for which law stops the clock. */
@FunctionalInterface
interface StopRule {

    /** The stop that the facts make, with how its days were found among {@code steps}; none where nothing happened. */
    Optional<Stop> find(Facts facts, Counting counting, Steps steps);
}
