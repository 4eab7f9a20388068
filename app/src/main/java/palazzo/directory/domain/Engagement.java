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
 * @param firstDay when it began; of an agreement the day it was signed
 * @param due by when, of a follow-up; until when, of an agreement that ends; null for the others
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
        FOLLOW_UP("directory.follow_up"),
        /** Has signed something with the party. Where it ends, whether it goes on has to be decided by then. */
        AGREEMENT("directory.agreement");

        private final String task;

        Kind() {
            this("");
        }

        Kind(String task) {
            this.task = task;
        }

        /** The kind of the task that it is where it has a day; empty where it never has one. */
        public String task() {
            return task;
        }

        /** Whether it may have a day. */
        public boolean isDated() {
            return !task.isEmpty();
        }
    }

    /** What it is on the due list. */
    static Subject subject(UUID id) {
        return new Subject("directory_engagement", id);
    }
}
