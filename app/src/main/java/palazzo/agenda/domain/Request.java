// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Subject;

/**
 * What one secretariat asks another.
 *
 * @param asked whose time is asked for
 * @param asking for whom; null for whom no agenda is kept here
 * @param minutes how long it would take
 * @param object the event it became; null until it was accepted
 * @param exchanges what was said and proposed, first come first
 */
public record Request(
        UUID id,
        int version,
        Kind kind,
        UUID asked,
        @Nullable UUID asking,
        String subject,
        int minutes,
        State state,
        @Nullable UUID object,
        Instant openedAt,
        UUID openedBy,
        List<Exchange> exchanges) {

    public Request {
        exchanges = List.copyOf(exchanges);
    }

    /** What is asked. */
    public enum Kind {
        /** To meet. */
        MEETING,
        /** To go in place of the one who asks. */
        DELEGATION
    }

    /** How far it is. */
    public enum State {
        /** Nobody has decided. */
        OPEN,
        /** A time was found, and stands in both agendas. */
        ACCEPTED,
        /** Those who were asked said no. */
        REFUSED,
        /** Those who asked need it no more. */
        WITHDRAWN
    }

    /** What somebody did. */
    public enum Deed {
        /** Asked. */
        ASKED,
        /** Proposed a time. */
        PROPOSED,
        /** Said something. */
        SAID,
        /** Accepted a time. */
        ACCEPTED,
        /** Refused. */
        REFUSED,
        /** Needs it no more. */
        WITHDRAWN
    }

    /** One thing that was said or proposed. @param starts the time proposed or accepted; null for none */
    public record Exchange(
            UUID id,
            Instant at,
            UUID actor,
            Deed deed,
            String words,
            @Nullable Instant starts,
            @Nullable Instant ends) {}

    /** What it is to trail and tasks. */
    public static Subject subject(UUID id) {
        return new Subject("agenda_request", id);
    }

    /** Where it is read and answered. */
    public static String path(UUID id) {
        return "/agenda/requests/" + id;
    }
}
