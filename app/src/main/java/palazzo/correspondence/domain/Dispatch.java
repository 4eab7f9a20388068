// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.mail.Sending;

/**
 * A reply on its way out.
 *
 * @param whom one of several to whom the reply goes
 * @param number its registry number
 * @param sha256 of the message, or of the paper by post; null until it is printed
 * @param sending its message in the outbox; null by post, and until it is there
 * @param piece its paper in the mailroom; null by mail, and until it is printed
 * @param failure what the server said; null where nothing went wrong
 */
public record Dispatch(
        UUID id,
        int version,
        UUID reply,
        UUID letter,
        Whom whom,
        Route.Place place,
        String number,
        @Nullable String sha256,
        @Nullable UUID sending,
        @Nullable UUID piece,
        State state,
        @Nullable String failure) {

    /**
     * To whom it goes.
     *
     * @param addressee null for the sender of the letter
     * @param name empty for the sender, and for one of whom only an address is known
     * @param copy whether it is for their information: the letter is answered without it
     */
    public record Whom(@Nullable UUID addressee, String name, boolean copy) {

        /** Who wrote the letter. */
        static final Whom SENDER = new Whom(null, "", false);

        /** One of the others. */
        static Whom of(Addressee other) {
            return new Whom(other.id(), other.name(), other.copy());
        }

        /** Whether it is who wrote the letter. */
        public boolean isSender() {
            return addressee == null;
        }
    }

    /**
     * Where a reply went, and failed, before its address was mended.
     *
     * @param sending its message; null by post
     * @param failure what the server said; empty by post
     */
    public record Former(
            UUID dispatch,
            Route.Way way,
            String recipient,
            @Nullable UUID sending,
            String failure,
            UUID by,
            Instant at) {}

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
                case GIVEN_UP -> FAILED;
                case QUEUED, SENDING -> QUEUED;
                case SENT -> SENT;
                case FAILED -> FAILED;
                case IN_DOUBT -> IN_DOUBT;
            };
        }
    }

    /** A reply that has its number, and goes to {@code place}. */
    static Dispatch of(UUID id, Reply reply, Whom whom, Route.Place place, String number) {
        return new Dispatch(
                id, 0, reply.id(), reply.letter(), whom, place, number, null, null, null, State.TO_PRINT, null);
    }

    /** By mail, or on paper. */
    public Route.Way way() {
        return place.way();
    }

    /** The box it leaves through; null by post. */
    public @Nullable UUID mailbox() {
        return place.mailbox();
    }

    /** Mail address, or the lines of a postal one. */
    public String recipient() {
        return place.recipient();
    }

    /** What its paper is called among the files of the letter. */
    String paperName() {
        return "risposta-" + number.replace('/', '-') + ".pdf";
    }

    /** Whether a person must do something: decide about a message that is stuck, or take a paper to the post. */
    public boolean waitsForAPerson() {
        return state.isStuck() || isByPost() && state == State.QUEUED;
    }

    /** To whom, in a word: the first line of the envelope, or name and address. */
    public String addressed() {
        String first = recipient().lines().findFirst().orElse("");
        return whom.name().isBlank() || first.equals(whom.name()) ? first : whom.name() + " <" + first + ">";
    }

    /** Whether it goes on paper. */
    public boolean isByPost() {
        return way() == Route.Way.POST;
    }

    /** Its paper lies ready to be taken to the post. */
    Dispatch printed(String paper, UUID inMailroom) {
        return new Dispatch(
                id, version, reply, letter, whom, place, number, paper, null, inMailroom, State.QUEUED, null);
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

    /** To be printed again, for where it goes now. */
    Dispatch elsewhere(Route.Place now) {
        return new Dispatch(id, version, reply, letter, whom, now, number, null, null, null, State.TO_PRINT, null);
    }

    /** Whether it goes there. */
    boolean goesTo(Route.Place other) {
        return way() == other.way()
                && Objects.equals(mailbox(), other.mailbox())
                && recipient().equalsIgnoreCase(other.recipient());
    }

    Dispatch sent() {
        return with(State.SENT, sha256, sending, null);
    }

    Dispatch again() {
        return with(State.QUEUED, sha256, sending, null);
    }

    Dispatch saved() {
        return new Dispatch(
                id, version + 1, reply, letter, whom, place, number, sha256, sending, piece, state, failure);
    }

    private Dispatch with(State next, @Nullable String bytes, @Nullable UUID inOutbox, @Nullable String why) {
        return new Dispatch(id, version, reply, letter, whom, place, number, bytes, inOutbox, piece, next, why);
    }
}
