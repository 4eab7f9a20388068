// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Subject;

/**
 * A message on its way out.
 *
 * @param about what it belongs to
 * @param reference what the operators call it by
 * @param messageId fixed when it is made: whatever is sent later is the same message
 * @param sha256 of the message
 * @param nextAt when it is tried next
 * @param failure what the server said; null where nothing went wrong
 */
public record Sending(
        UUID id,
        int version,
        Subject about,
        String reference,
        UUID box,
        String messageId,
        List<String> to,
        String sha256,
        State state,
        int attempts,
        Instant nextAt,
        @Nullable String failure) {

    private static final int MOST_ATTEMPTS = 8;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /** How far it has come. */
    public enum State {
        /** Waits to be sent. */
        QUEUED,
        /** Is being sent just now; found so later, nobody knows whether it was. */
        SENDING,
        /** The server took it. */
        SENT,
        /** The server refused it, could not be reached for too long, or sent it back. */
        FAILED,
        /** The connection broke when the message was already under way. It is never sent again by itself. */
        IN_DOUBT,
        /** It failed, and a person sends it elsewhere as another message: this one never leaves. */
        GIVEN_UP;

        /** Whether a person must decide. */
        public boolean isStuck() {
            return this == FAILED || this == IN_DOUBT;
        }
    }

    /** One attempt begins. */
    public Sending sending() {
        return with(State.SENDING, attempts + 1, nextAt, failure);
    }

    /** The server took it. */
    public Sending sent() {
        return with(State.SENT, attempts, nextAt, null);
    }

    /** Nobody knows. */
    public Sending inDoubt(String why) {
        return with(State.IN_DOUBT, attempts, nextAt, why);
    }

    /** It does not leave. */
    public Sending refused(String why) {
        return with(State.FAILED, attempts, nextAt, why);
    }

    /** It failed, and never leaves. */
    public Sending givenUp() {
        if (state != State.FAILED) {
            throw new IllegalStateException("may have arrived: " + state);
        }
        return with(State.GIVEN_UP, attempts, nextAt, failure);
    }

    /** Not now: tried again after a minute, two, four, at most an hour; eight times. */
    public Sending later(String why, Instant now) {
        if (attempts >= MOST_ATTEMPTS) {
            return refused(why);
        }
        Duration doubled = Duration.ofMinutes(1L << (attempts - 1));
        Duration wait = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
        return with(State.QUEUED, attempts, now.plus(wait), why);
    }

    /** Once more from the beginning. */
    public Sending again(Instant now) {
        return with(State.QUEUED, 0, now, null);
    }

    /** It as its row is now. */
    public Sending saved() {
        return new Sending(
                id, version + 1, about, reference, box, messageId, to, sha256, state, attempts, nextAt, failure);
    }

    private Sending with(State next, int tried, Instant at, @Nullable String why) {
        return new Sending(id, version, about, reference, box, messageId, to, sha256, next, tried, at, why);
    }
}
