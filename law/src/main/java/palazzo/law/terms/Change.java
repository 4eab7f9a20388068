// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.util.Set;

/** What may move the end of a term while it runs. */
interface Change {

    /** The events it looks at. */
    Set<Event> events();

    /** What of the case it looks at. */
    default Set<Trait> traits() {
        return Set.of();
    }

    /** The end after it; {@code end} itself where nothing happened or it came too late. */
    End newEnd(End end, Facts facts, Counting counting, Steps steps);
}
