// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Subject;

/**
 * What the house has with a party.
 *
 * @param party with whom
 * @param competence under which
 * @param unit which unit has it
 * @param person who of it; null while it is the unit's
 * @param words about what
 * @param due by when, of a follow-up; null for the others
 * @param endedOn the day it ended; null while it goes on
 * @param outcome what came of it
 */
public record Engagement(
        UUID id,
        UUID party,
        Kind kind,
        String competence,
        String unit,
        @Nullable UUID person,
        String words,
        LocalDate firstDay,
        @Nullable LocalDate due,
        @Nullable LocalDate endedOn,
        String outcome) {

    /** What it is. */
    public enum Kind {
        /** Holds the relation: whoever wants something of the party asks here first. */
        OWNER,
        /** Approaches the party about something: meanwhile nobody else does. */
        APPROACH,
        /** Owes the party something, or has to come back to it, by a day. */
        FOLLOW_UP
    }

    /** The kind of the task that a follow-up is. */
    public static final String TASK = "directory.follow_up";

    /** What it is on the due list. */
    static Subject subject(UUID id) {
        return new Subject("directory_engagement", id);
    }
}
