// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reply on its way out.
 *
 * @param messageId fixed when it is queued: whatever is sent later is the same message
 * @param recipient mail address, or the lines of a postal one
 * @param number its registry number
 * @param sha256 of the message as it is sent; null until it is printed
 * @param nextAt when it is tried next
 * @param failure what the server said; null where nothing went wrong
 */
public record Dispatch(
        UUID id,
        int version,
        UUID reply,
        UUID letter,
        Route.Way way,
        @Nullable UUID mailbox,
        String messageId,
        String recipient,
        String number,
        @Nullable String sha256,
        State state,
        int attempts,
        Instant nextAt,
        @Nullable String failure) {

    private static final int MOST_ATTEMPTS = 8;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /** How far it has come. */
    public enum State {
        /** Has its number, and is to be printed with it. */
        TO_PRINT,
        /** Waits to be sent, or to be taken to the post. */
        QUEUED,
        /** Is being sent just now; found so later, nobody knows whether it was. */
        SENDING,
        /** The server took it, or somebody took it to the post. */
        SENT,
        /** The server refused it, or could not be reached for too long. */
        FAILED,
        /** The connection broke when the message was already under way. It is never sent again by itself. */
        IN_DOUBT;

        /** Whether a person must decide. */
        public boolean isStuck() {
            return this == FAILED || this == IN_DOUBT;
        }
    }

    /** Whether a person must do something: decide about a message that is stuck, or take a paper to the post. */
    public boolean waitsForAPerson() {
        return state.isStuck() || way == Route.Way.POST && state == State.QUEUED;
    }

    Dispatch printed(@Nullable String message) {
        return with(State.QUEUED, message, attempts, nextAt, null);
    }

    Dispatch sending() {
        return with(State.SENDING, sha256, attempts + 1, nextAt, failure);
    }

    Dispatch sent() {
        return with(State.SENT, sha256, attempts, nextAt, null);
    }

    Dispatch inDoubt(String why) {
        return with(State.IN_DOUBT, sha256, attempts, nextAt, why);
    }

    Dispatch refused(String why) {
        return with(State.FAILED, sha256, attempts, nextAt, why);
    }

    /** Not now: tried again after a minute, two, four, at most an hour; eight times. */
    Dispatch later(String why, Instant now) {
        if (attempts >= MOST_ATTEMPTS) {
            return refused(why);
        }
        Duration doubled = Duration.ofMinutes(1L << (attempts - 1));
        Duration wait = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
        return with(State.QUEUED, sha256, attempts, now.plus(wait), why);
    }

    Dispatch again(Instant now) {
        return with(State.QUEUED, sha256, 0, now, null);
    }

    Dispatch saved() {
        return new Dispatch(
                id,
                version + 1,
                reply,
                letter,
                way,
                mailbox,
                messageId,
                recipient,
                number,
                sha256,
                state,
                attempts,
                nextAt,
                failure);
    }

    private Dispatch with(State next, @Nullable String message, int tried, Instant at, @Nullable String why) {
        return new Dispatch(
                id, version, reply, letter, way, mailbox, messageId, recipient, number, message, next, tried, at, why);
    }
}
