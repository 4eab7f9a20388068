// SPDX-License-Identifier: EUPL-1.2
package palazzo.briefs.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Subject;

/**
 * The brief of one appointment.
 *
 * @param engagement the event in the agenda
 * @param recurrence which occurrence of it; empty where there is one
 * @param gist what they want, what we can say, what to mind
 * @param points what is to be said, one a line
 * @param writtenBy who wrote gist and points; null while nobody has
 * @param guests who is met, in the directory
 * @param outcome null until it is noted
 */
public record Brief(
        UUID id,
        int version,
        UUID engagement,
        String recurrence,
        UUID calendar,
        String title,
        Instant starts,
        String gist,
        String points,
        @Nullable UUID writtenBy,
        @Nullable Instant writtenAt,
        List<UUID> guests,
        @Nullable Outcome outcome) {

    /** What came of it. @param attended who was there */
    public record Outcome(String attended, String words, UUID by, Instant at) {}

    /** What it is to trail and timeline. */
    public static Subject subject(UUID id) {
        return new Subject("brief", id);
    }

    /** Where it is read. */
    public String path() {
        return path(engagement, recurrence);
    }

    /** The points, without empty lines. */
    public List<String> lines() {
        return points.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Where the brief of an occurrence is read. */
    public static String path(UUID engagement, String recurrence) {
        return "/briefs/" + engagement + (recurrence.isEmpty() ? "" : "?of=" + recurrence);
    }
}
