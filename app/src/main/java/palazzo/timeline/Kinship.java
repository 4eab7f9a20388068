// SPDX-License-Identifier: EUPL-1.2
package palazzo.timeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import palazzo.kernel.Subject;

/**
 * What happened around one thing happened, for some time, around others too: two people who turned out to be one, those who
 * speak for a body while they hold its offices. A module says it of its own kind of subject; nothing on the timeline changes.
 */
public interface Kinship {

    /** The kind of the subjects of which it is said. */
    String kind();

    /** Around whom and when, the subject itself among them. */
    List<Window> of(UUID id);

    /** Around {@code about} from {@code from} on and before {@code until}. */
    record Window(Subject about, Instant from, Instant until) {

        private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
        private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

        /** At any time. */
        public static Window always(Subject about) {
            return new Window(about, FIRST, LAST);
        }
    }
}
