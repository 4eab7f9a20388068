// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Slice;
import palazzo.kernel.Today;
import palazzo.mailroom.Piece;
import palazzo.mailroom.Piece.State;
import palazzo.mailroom.Piece.Undelivered;
import palazzo.organisation.Acting;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;

/** What is done with one paper: its number mended, taken out of its batch, its receipt, what the post brings back. */
@Service
public class PieceDesk {

    private final Pieces pieces;
    private final PrintBatches batches;
    private final Tidings tidings;
    private final Acting acting;
    private final Sights sights;
    private final Today today;

    PieceDesk(Pieces pieces, PrintBatches batches, Tidings tidings, Acting acting, Sights sights, Today today) {
        this.pieces = pieces;
        this.batches = batches;
        this.tidings = tidings;
        this.acting = acting;
        this.sights = sights;
        this.today = today;
    }

    /** @throws NotFound where it is not there, or not theirs to see */
    public Piece one(UUID id) {
        return pieces.find(id, sights.now()).orElseThrow(() -> new NotFound("piece " + id));
    }

    /** Those in one of {@code states}, the longest here first. @param after the key of the page before */
    public Slice<Piece> page(Set<State> states, @Nullable String after, int size) {
        return pieces.in(states, after, sights.now(), size);
    }

    /** How many wait that the reader may see. */
    public long waiting(Sight sight) {
        return pieces.count(Set.of(State.WAITING), sight);
    }

    /**
     * The paper that the post knows by a number, typed or read by a scanner.
     *
     * @throws Refusal where that is no number
     */
    public Optional<Piece> numbered(String typed) {
        return pieces.numbered(RegisteredNumber.of(typed), sights.now());
    }

    /**
     * Somebody takes it to the post by itself: what only named people may see, or what cannot wait.
     *
     * @param typed the post's number; empty by ordinary post
     */
    @Transactional
    public void postAlone(UUID id, Piece.Way service, String typed, LocalDate on) {
        notToCome(on);
        if (service.isNumbered() == typed.isBlank()) {
            throw new Refusal(service.isNumbered() ? "numbers/mailroom.number_needed" : "numbers/mailroom.no_number");
        }
        RegisteredNumber number = typed.isBlank() ? null : RegisteredNumber.of(typed);
        if (number != null) {
            pieces.mustBeFree(number, one(id));
        }
        if (one(id).state() != State.POSTED) {
            change(id, piece -> Journey.alone(piece, service, number, on), tidings::posted);
        }
    }

    /** Takes it out of its batch: it waits again. */
    @Transactional
    public void takeOut(UUID id) {
        Piece before = one(id);
        Piece out = change(id, Journey::out, tidings::takenOut);
        if (before.batch() != null && out.batch() == null) {
            batches.touch(before.batch().batch());
        }
    }

    /** Writes down its number, or mends it. */
    @Transactional
    public void number(UUID id, String typed) {
        RegisteredNumber number = RegisteredNumber.of(typed);
        pieces.mustBeFree(number, one(id));
        change(id, piece -> Journey.numbered(piece, number), tidings::numbered);
    }

    /** Its receipt came back, signed on a day. Told twice it is one. */
    @Transactional
    public void received(UUID id, LocalDate on) {
        notToCome(on);
        if (one(id).state() != State.RECEIVED) {
            change(id, piece -> Journey.received(piece, on), tidings::received);
        }
    }

    /** The post brought it back on a day. Told twice it is one. */
    @Transactional
    public void returned(UUID id, LocalDate on, Undelivered why) {
        notToCome(on);
        if (one(id).state() != State.RETURNED) {
            change(id, piece -> Journey.returned(piece, on, why), tidings::returned);
        }
    }

    private void notToCome(LocalDate on) {
        if (on.isAfter(today.date())) {
            throw new Refusal("on/mailroom.day_to_come", on);
        }
    }

    private Piece change(UUID id, UnaryOperator<Piece> how, Consumer<Piece> told) {
        Piece piece = pieces.hold(List.of(id), sights.now()).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("piece " + id));
        Piece next = how.apply(piece);
        acting.under(
                () -> {
                    pieces.save(next);
                    told.accept(next);
                },
                piece.paper().competence(),
                BatchDesk.POST);
        return next;
    }
}
