// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Refusal;
import palazzo.mailroom.Piece;
import palazzo.mailroom.Piece.Place;
import palazzo.mailroom.Piece.State;
import palazzo.mailroom.Piece.Undelivered;
import palazzo.mailroom.Piece.Way;

/** How a paper goes on from where it is, or why it cannot. */
final class Journey {

    private static final Set<State> HERE = EnumSet.of(State.WAITING, State.IN_BATCH);

    private Journey() {}

    /** Printed with others. */
    static Piece into(Piece piece, Place place, Way service) {
        must(piece, State.WAITING, "mailroom.not_waiting");
        return at(piece, State.IN_BATCH, service, place, piece.registered(), null, null, null, null);
    }

    /** Taken out again: an envelope that was torn, an address to be mended. */
    static Piece out(Piece piece) {
        must(piece, State.IN_BATCH, "mailroom.not_in_batch");
        return at(piece, State.WAITING, Way.ORDINARY, null, "", null, null, null, null);
    }

    /** With the number that the post has for it. */
    static Piece numbered(Piece piece, RegisteredNumber number) {
        if (!piece.service().isNumbered() || piece.state() == State.WAITING) {
            throw new Refusal("mailroom.not_registered", piece.paper().number());
        }
        return at(
                piece,
                piece.state(),
                piece.service(),
                piece.batch(),
                number.text(),
                piece.postedOn(),
                piece.receivedOn(),
                piece.returnedOn(),
                piece.why());
    }

    /** Handed to the post. */
    static Piece posted(Piece piece, LocalDate on) {
        if (!HERE.contains(piece.state())) {
            throw new Refusal("mailroom.gone", piece.paper().number());
        }
        return at(piece, State.POSTED, piece.service(), piece.batch(), piece.registered(), on, null, null, null);
    }

    /** Taken to the post by itself. @param number null by ordinary post */
    static Piece alone(Piece piece, Way service, @Nullable RegisteredNumber number, LocalDate on) {
        must(piece, State.WAITING, "mailroom.not_waiting");
        String registered = number == null ? "" : number.text();
        return at(piece, State.POSTED, service, null, registered, on, null, null, null);
    }

    /** Its signed receipt is here. */
    static Piece received(Piece piece, LocalDate on) {
        must(piece, State.POSTED, "mailroom.not_posted");
        if (!piece.service().isNumbered()) {
            throw new Refusal("mailroom.not_registered", piece.paper().number());
        }
        notBefore(piece, on);
        return at(
                piece,
                State.RECEIVED,
                piece.service(),
                piece.batch(),
                piece.registered(),
                piece.postedOn(),
                on,
                null,
                null);
    }

    /** Brought back by the post. */
    static Piece returned(Piece piece, LocalDate on, Undelivered why) {
        must(piece, State.POSTED, "mailroom.not_posted");
        notBefore(piece, on);
        return at(
                piece,
                State.RETURNED,
                piece.service(),
                piece.batch(),
                piece.registered(),
                piece.postedOn(),
                null,
                on,
                why);
    }

    private static void must(Piece piece, State state, String otherwise) {
        if (piece.state() != state) {
            throw new Refusal(otherwise, piece.paper().number());
        }
    }

    private static void notBefore(Piece piece, LocalDate on) {
        if (piece.postedOn() != null && on.isBefore(piece.postedOn())) {
            throw new Refusal("on/mailroom.before_posting", piece.postedOn());
        }
    }

    private static Piece at(
            Piece piece,
            State state,
            Way service,
            @Nullable Place place,
            String registered,
            @Nullable LocalDate posted,
            @Nullable LocalDate received,
            @Nullable LocalDate returned,
            @Nullable Undelivered why) {
        return new Piece(
                piece.id(),
                piece.version(),
                piece.paper(),
                piece.handedAt(),
                state,
                service,
                place,
                registered,
                posted,
                received,
                returned,
                why);
    }
}
