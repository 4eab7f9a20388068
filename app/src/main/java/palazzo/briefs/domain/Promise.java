// SPDX-License-Identifier: EUPL-1.2
package palazzo.briefs.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Subject;

/**
 * Something promised at a meeting.
 *
 * @param unit of the house that keeps it; empty where who came promised it
 * @param owner who came and promised it; empty where the house did
 * @param kept what was done; empty while it is open
 */
public record Promise(
        UUID id,
        UUID brief,
        String words,
        String unit,
        @Nullable UUID person,
        String owner,
        LocalDate due,
        Instant madeAt,
        String kept,
        @Nullable Instant keptAt) {

    /** What it is to the tasks. */
    public Subject subject() {
        return new Subject("promise", id);
    }

    /** Where it is kept. */
    public String path() {
        return "/briefs/promises/" + id;
    }
}
