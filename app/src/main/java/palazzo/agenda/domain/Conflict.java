// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.agenda.Engagement;
import palazzo.agenda.HolderCalendar;

/**
 * Something that is against an event at its time.
 *
 * @param at when the event begins that is wanted
 * @param with what is in its way, as the one who asks may see it
 * @param calendar in whose agenda
 * @param minutes by how much they overlap, or come too late
 * @param travel how long the way takes; 0 where it is not the way
 * @param hard whether both stand, so that a reason has to be said
 * @param by who wrote what is in the way; null for the house itself
 */
public record Conflict(
        Kind kind,
        Instant at,
        Engagement with,
        HolderCalendar calendar,
        long minutes,
        int travel,
        boolean hard,
        @Nullable UUID by) {

    /** What it is. */
    public enum Kind {
        /** At the same time. */
        OVERLAP,
        /** Set-up or rest of one reaches into the other. */
        TIGHT,
        /** One would come too late from the one before. */
        LATE,
        /** One would come too late to the one after. */
        LATE_AFTER
    }

    /** What names it among others: stays the same until something changes. */
    String token() {
        return kind + "@" + at + "/" + with.object() + with.recurrence() + with.starts() + with.ends() + hard;
    }
}
