// SPDX-License-Identifier: EUPL-1.2
package palazzo.briefs.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Subject;

/**
 * What a directorate or somebody outside is asked for a brief.
 *
 * @param formal an opinion that the law wants: answered by whoever logs in, never by a link
 * @param reserved whether the answer is for those alone who prepare briefs, and the holder
 * @param link hidden
 * @param answer empty while there is none
 * @param answeredBy null where it came by the link
 */
public record Contribution(
        UUID id,
        UUID brief,
        String name,
        String address,
        String question,
        boolean formal,
        boolean reserved,
        LocalDate due,
        Instant askedAt,
        UUID askedBy,
        String link,
        int reminders,
        String answer,
        @Nullable Instant answeredAt,
        @Nullable UUID answeredBy,
        @Nullable Instant closedAt) {

    /** What its files hang on, and what it is to tasks. */
    public Subject subject() {
        return new Subject("contribution", id);
    }

    /** Whether it is awaited. */
    public boolean isOpen() {
        return answeredAt == null && closedAt == null;
    }
}
