// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.agenda.PublicEntry.Participant;

/**
 * What is to be, is or was made public of an engagement.
 *
 * @param object the event it was drawn from; null for none
 * @param recurrence which of its occurrences
 * @param release from when the public may know it
 * @param placeRelease from when the public may know the place
 * @param decidedBy who approved, refused or withdrew it; never who proposed it, but for a withdrawal
 * @param reason why it was refused or withdrawn
 */
public record Entry(
        UUID id,
        int version,
        UUID calendar,
        @Nullable UUID object,
        String recurrence,
        Instant starts,
        Instant ends,
        Told told,
        Release release,
        PlaceRelease placeRelease,
        State state,
        Instant proposedAt,
        UUID proposedBy,
        @Nullable Instant decidedAt,
        @Nullable UUID decidedBy,
        String reason) {

    /** What is told. */
    public record Told(
            String subject,
            String place,
            String interest,
            String represents,
            String outcome,
            List<Participant> participants,
            int citizens) {

        public Told {
            participants = List.copyOf(participants);
        }
    }

    /** How far it is. */
    public enum State {
        /** Somebody proposed it. */
        PROPOSED,
        /** A second person approved it. */
        APPROVED,
        /** A second person refused it. */
        REFUSED,
        /** It was public, and is no longer. */
        WITHDRAWN
    }

    /** From when the public may know it. */
    public enum Release {
        /** As soon as it is approved. */
        AT_ONCE,
        /** From the morning of its day. */
        ON_THE_DAY,
        /** When it is over. */
        AFTERWARDS
    }

    /** From when the public may know the place. */
    public enum PlaceRelease {
        /** With all the rest. */
        WITH_IT,
        /** When it is over: who waits for the holder learns nothing. */
        AFTERWARDS
    }
}
