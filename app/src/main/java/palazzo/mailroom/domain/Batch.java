// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Subject;
import palazzo.mailroom.Piece.Way;

/**
 * Letters that are printed, put into envelopes and taken to the post together.
 *
 * @param name number and year, {@code 3/2026}
 * @param service by which all of them go
 * @param unit that sends them
 * @param competence under which it was made
 * @param postedOn the day they were handed to the post; null before
 * @param printings how often its letters were printed
 */
public record Batch(
        UUID id,
        int version,
        String name,
        Way service,
        String unit,
        String competence,
        UUID madeBy,
        Instant madeAt,
        @Nullable LocalDate postedOn,
        int printings) {

    /** As what an act is about. */
    public Subject subject() {
        return new Subject("batch", id);
    }

    /** Where it is handled. */
    public String path() {
        return "/mailroom/batches/" + id;
    }

    /** Whether it is still here. */
    public boolean isHere() {
        return postedOn == null;
    }
}
