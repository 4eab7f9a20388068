// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Subject;
import palazzo.organisation.Label;

/**
 * Who came, or who was met.
 *
 * @param party who of the directory; null where they are not known
 * @param hostUnit whom they came to see: a unit; empty for the Mayor
 * @param host a person of it; null for the unit as such
 * @param badge the number of the badge they were given; empty for none
 * @param left when they went; null while they are in the house
 */
public record Visit(
        UUID id,
        int version,
        Kind kind,
        @Nullable UUID party,
        String name,
        String hostUnit,
        @Nullable UUID host,
        String words,
        String badge,
        Instant came,
        @Nullable Instant left,
        Outcome outcome,
        UUID notedBy,
        Label label) {

    /** What it was. */
    public enum Kind {
        /** Somebody at the door. */
        VISIT,
        /** A meeting, noted by who was there. */
        MEETING
    }

    /** What it came to. */
    public enum Outcome {
        /** They are waiting. */
        WAITS,
        /** They were received. */
        RECEIVED,
        /** They have an appointment now. */
        APPOINTMENT,
        /** They left papers. */
        PAPERS,
        /** They were sent to another office. */
        SENT_ON,
        /** They were not received. */
        NOT_RECEIVED,
        /** A meeting took place. */
        MET
    }

    /** What it is to the trail and the timeline. */
    public static Subject subject(UUID id) {
        return new Subject("visit", id);
    }

    /** Whether they are in the house. */
    public boolean isInside() {
        return kind == Kind.VISIT && left == null;
    }
}
