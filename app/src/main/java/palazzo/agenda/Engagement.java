// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Subject;

/**
 * One time at which somebody is taken, as whoever asks may see it: of what they may only see the times of, all texts are
 * empty and the secrecy is not told.
 *
 * @param object the event it belongs to
 * @param recurrence which of its occurrences; empty where there is one
 * @param day whole days
 * @param secrecy null where only times are seen
 * @param setUp minutes before that are needed too
 * @param rest minutes after
 * @param heldUntil the last day of an option; null for none
 * @param flagged whether it came in although something was against it
 */
public record Engagement(
        UUID object,
        String recurrence,
        UUID calendar,
        Instant starts,
        Instant ends,
        boolean day,
        @Nullable Secrecy secrecy,
        Status status,
        boolean busy,
        String summary,
        String location,
        @Nullable UUID place,
        int setUp,
        int rest,
        @Nullable LocalDate heldUntil,
        boolean flagged,
        boolean series) {

    /** Whether it stands. */
    public enum Status {
        /** It does. */
        CONFIRMED,
        /** Perhaps; where a day is written beside it, an option until then. */
        TENTATIVE,
        /** It was called off. */
        CANCELLED
    }

    /** Whether more than its times is seen. */
    public boolean isOpen() {
        return secrecy != null;
    }

    /** Whether it takes the holder's time. */
    public boolean takesTime() {
        return busy && status != Status.CANCELLED;
    }

    /** Where it begins, what is needed before included. */
    public Instant from() {
        return starts.minusSeconds(60L * setUp);
    }

    /** Where it ends, what is needed after included. */
    public Instant until() {
        return ends.plusSeconds(60L * rest);
    }

    /** What it is to trail, tasks and timeline. */
    public static Subject subject(UUID object) {
        return new Subject("engagement", object);
    }

    /** Where it is read. */
    public static String path(UUID object) {
        return "/agenda/engagements/" + object;
    }

    /** The same as somebody sees it who sees times alone. */
    public Engagement timesAlone() {
        return new Engagement(
                object,
                recurrence,
                calendar,
                starts,
                ends,
                day,
                null,
                status,
                busy,
                "",
                "",
                null,
                setUp,
                rest,
                null,
                false,
                false);
    }
}
