// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.util.Set;

/** What may move the end of a term while it runs. */
interface Change {

    /** Of a term that nothing moves. */
    Change NONE = new Change() {
        @Override
        public Set<Event> events() {
            return Set.of();
        }

        @Override
        public End newEnd(End end, Facts facts, Counting counting, Steps steps) {
            return end;
        }
    };

    /** The events it looks at. */
    Set<Event> events();

    /** What of the case it looks at. */
    default Set<Trait> traits() {
        return Set.of();
    }

    /** The end after it; {@code end} itself where nothing happened or it came too late. */
    End newEnd(End end, Facts facts, Counting counting, Steps steps);
}
