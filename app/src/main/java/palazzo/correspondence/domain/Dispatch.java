// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.mail.Sending;

/**
 * A reply on its way out.
 *
 * @param mailbox the box it leaves through; null by post
 * @param recipient mail address, or the lines of a postal one
 * @param number its registry number
 * @param sha256 of the message, or of the paper by post; null until it is printed
 * @param sending its message in the outbox; null by post, and until it is there
 * @param failure what the server said; null where nothing went wrong
 */
public record Dispatch(
        UUID id,
        int version,
        UUID reply,
        UUID letter,
        Route.Way way,
        @Nullable UUID mailbox,
        String recipient,
        String number,
        @Nullable String sha256,
        @Nullable UUID sending,
        State state,
        @Nullable String failure) {

    /** How far it has come. */
    public enum State {
        /** Has its number, and is to be printed with it. */
        TO_PRINT,
        /** Is in the outbox, or waits to be taken to the post. */
        QUEUED,
        /** Our provider of certified mail took it: the receipts are awaited that say it was delivered. */
        AWAITED,
        /** The server took it and no more is to be heard, or somebody took it to the post. */
        SENT,
        /** The server refused it, could not be reached for too long, or sent it back. */
        FAILED,
        /** The connection broke when the message was already under way. It is never sent again by itself. */
        IN_DOUBT;

        /** Whether a person must decide. */
        public boolean isStuck() {
            return this == FAILED || this == IN_DOUBT;
        }

        private static State of(Sending.State sending) {
            return switch (sending) {
                case QUEUED, SENDING -> QUEUED;
                case SENT -> SENT;
                case FAILED -> FAILED;
                case IN_DOUBT -> IN_DOUBT;
            };
        }
    }

    /** Whether a person must do something: decide about a message that is stuck, or take a paper to the post. */
    public boolean waitsForAPerson() {
        return state.isStuck() || way == Route.Way.POST && state == State.QUEUED;
    }

    /** Whether it goes on paper. */
    public boolean isByPost() {
        return way == Route.Way.POST;
    }

    /** Its paper lies ready to be taken to the post. */
    Dispatch printed(String paper) {
        return with(State.QUEUED, paper, null, null);
    }

    /** Its message is in the outbox. */
    Dispatch queued(String message, UUID inOutbox) {
        return with(State.QUEUED, message, inOutbox, null);
    }

    Dispatch as(Sending sent) {
        return with(State.of(sent.state()), sha256, sending, sent.failure());
    }

    /** It has left as certified mail, and only the receipts tell whether it arrived. */
    Dispatch awaited() {
        return with(State.AWAITED, sha256, sending, null);
    }

    Dispatch failed(String why) {
        return with(State.FAILED, sha256, sending, why);
    }

    Dispatch inDoubt() {
        return with(State.IN_DOUBT, sha256, sending, null);
    }

    /** Printed again, for an envelope with other lines. */
    Dispatch toPrint(String lines) {
        return new Dispatch(id, version, reply, letter, way, mailbox, lines, number, null, null, State.TO_PRINT, null);
    }

    Dispatch sent() {
        return with(State.SENT, sha256, sending, null);
    }

    Dispatch again() {
        return with(State.QUEUED, sha256, sending, null);
    }

    Dispatch saved() {
        return new Dispatch(
                id, version + 1, reply, letter, way, mailbox, recipient, number, sha256, sending, state, failure);
    }

    private Dispatch with(State next, @Nullable String bytes, @Nullable UUID inOutbox, @Nullable String why) {
        return new Dispatch(id, version, reply, letter, way, mailbox, recipient, number, bytes, inOutbox, next, why);
    }
}
