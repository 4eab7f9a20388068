// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Slice;
import palazzo.kernel.Today;
import palazzo.mailroom.Mailroom.Paper;
import palazzo.mailroom.Piece;
import palazzo.mailroom.Piece.Place;
import palazzo.mailroom.Piece.State;
import palazzo.mailroom.Piece.Way;
import palazzo.organisation.Acting;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.trail.Trail;

/**
 * Where letters are put together into batches, printed, and handed to the post. Whoever wrote them may, and whoever keeps
 * the Mayor's post. A batch is of one unit; what only named people may see goes by itself.
 */
@Service
public class BatchDesk {

    /** Keeping the Mayor's post, in and out. */
    static final String POST = "URC-01";

    private final Pieces pieces;
    private final PrintBatches batches;
    private final Tidings tidings;
    private final Acting acting;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Trail trail;
    private final Ids ids;
    private final Today today;

    BatchDesk(
            Pieces pieces,
            PrintBatches batches,
            Tidings tidings,
            Acting acting,
            WhoActs whoActs,
            Sights sights,
            Trail trail,
            Ids ids,
            Today today) {
        this.pieces = pieces;
        this.batches = batches;
        this.tidings = tidings;
        this.acting = acting;
        this.whoActs = whoActs;
        this.sights = sights;
        this.trail = trail;
        this.ids = ids;
        this.today = today;
    }

    /**
     * A batch with its letters.
     *
     * @param letters in their order
     */
    public record Whole(Batch batch, List<Piece> letters) {}

    /**
     * Puts letters together. The same letters asked for again, by a double click or from two windows, are the same batch.
     *
     * @return its identity
     * @throws Refusal where none was chosen, one is elsewhere already, or they do not go together
     */
    @Transactional
    public UUID make(Collection<UUID> chosen, Way service) {
        List<Piece> held = pieces.hold(chosen, sights.now());
        if (held.isEmpty()) {
            throw new Refusal("mailroom.none_chosen");
        }
        return made(held).orElseGet(() -> fresh(held, service));
    }

    /** The batch in which all of them lie; empty where there is none. */
    private static Optional<UUID> made(List<Piece> held) {
        return Optional.ofNullable(held.getFirst().batch())
                .map(Place::batch)
                .filter(batch -> held.stream()
                        .map(Piece::batch)
                        .allMatch(place -> place != null && place.batch().equals(batch)));
    }

    private UUID fresh(List<Piece> held, Way service) {
        mustGoTogether(held);
        Paper first = held.getFirst().paper();
        return acting.under(() -> write(held, service, first), first.competence(), POST);
    }

    private UUID write(List<Piece> held, Way service, Paper first) {
        int year = today.date().getYear();
        int number = batches.next(year);
        Batch batch = new Batch(
                ids.next(),
                0,
                PrintBatches.name(number, year),
                service,
                first.unit(),
                first.competence(),
                whoActs.now().required(),
                today.now(),
                null,
                0);
        batches.add(batch, year, number);
        trail.record("mailroom.batch_made", batch.subject(), Map.of("letters", held.size()));
        for (int i = 0; i < held.size(); i++) {
            put(held.get(i), new Place(batch.id(), batch.name(), i + 1), service);
        }
        return batch.id();
    }

    private void put(Piece piece, Place place, Way service) {
        Piece batched = Journey.into(piece, place, service);
        acting.under(
                () -> {
                    pieces.save(batched);
                    tidings.batched(batched);
                },
                piece.paper().competence(),
                POST);
    }

    private static void mustGoTogether(List<Piece> held) {
        refuse(
                "mailroom.taken",
                held.stream().filter(piece -> piece.state() != State.WAITING).toList());
        String unit = held.getFirst().paper().unit();
        refuse(
                "mailroom.reserved",
                held.stream().filter(piece -> isReserved(piece, unit)).toList());
        refuse(
                "mailroom.other_unit",
                held.stream()
                        .filter(piece -> !piece.paper().unit().equals(unit))
                        .toList());
    }

    /** Whoever sees the batch, which is whoever works in its unit, would see what they may not. */
    private static boolean isReserved(Piece piece, String unit) {
        Label label = piece.paper().label();
        return switch (label.kind()) {
            case HOUSE -> false;
            case UNIT -> piece.paper().unit().equals(unit) && !label.offices().contains(unit);
            case NAMED, MAYOR -> true;
        };
    }

    private static void refuse(String code, List<Piece> which) {
        if (!which.isEmpty()) {
            throw new Refusal(code, numbers(which));
        }
    }

    private static String numbers(List<Piece> which) {
        return which.stream().map(piece -> piece.paper().number()).collect(Collectors.joining(", "));
    }

    /** A batch with its letters, as the reader may see it. */
    public Whole one(UUID id) {
        Batch batch = batches.find(id, sights.now()).orElseThrow(() -> new NotFound("batch " + id));
        return new Whole(batch, pieces.of(id, sights.now()));
    }

    /** The batches, newest first. @param before the key of the page before; null on the first */
    public Slice<Batch> page(@Nullable String before, int size) {
        return batches.page(before, sights.now(), size);
    }

    /** Tells that it is printed, for the first time or again. */
    @Transactional
    public void print(UUID id, Printing what) {
        Batch batch = held(id);
        acting.under(
                () -> {
                    if (what == Printing.LETTERS) {
                        batches.printed(id);
                    }
                    trail.record(act(batch, what), batch.subject(), Map.of("what", what.name()));
                },
                batch.competence(),
                POST);
    }

    private static String act(Batch batch, Printing what) {
        return switch (what) {
            case LETTERS -> batch.printings() > 0 ? "mailroom.reprinted" : "mailroom.printed";
            case LABELS -> "mailroom.labels_printed";
            case LIST -> "mailroom.list_printed";
        };
    }

    /**
     * Writes down the numbers that the post has for its letters, in their order; a line that is empty leaves its letter as it
     * is. All of them or none.
     *
     * @throws Refusal where none is written, or one of them cannot be
     */
    @Transactional
    public void number(UUID id, String typed) {
        Batch batch = held(id);
        List<Piece> letters = pieces.of(id, sights.now());
        List<String> lines = typed.strip().lines().map(String::strip).toList();
        if (lines.isEmpty()) {
            throw new Refusal("numbers/mailroom.number_needed");
        }
        if (lines.size() > letters.size()) {
            throw new Refusal("numbers/mailroom.too_many_numbers", lines.size(), letters.size());
        }
        acting.under(() -> number(batch, letters, lines), batch.competence(), POST);
    }

    private void number(Batch batch, List<Piece> letters, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                number(letters.get(i), RegisteredNumber.of(lines.get(i)));
            }
        }
        batches.touch(batch.id());
    }

    private void number(Piece piece, RegisteredNumber number) {
        pieces.mustBeFree(number, piece);
        if (!number.text().equals(piece.registered())) {
            Piece numbered = Journey.numbered(piece, number);
            pieces.save(numbered);
            tidings.numbered(numbered);
        }
    }

    /** All of it was handed to the post. */
    @Transactional
    public void post(UUID id, LocalDate on) {
        Batch batch = held(id);
        if (!batch.isHere()) {
            return;
        }
        if (on.isAfter(today.date()) || on.isBefore(Today.dateOf(batch.madeAt()))) {
            throw new Refusal("on/mailroom.posting_day", Today.dateOf(batch.madeAt()), today.date());
        }
        List<Piece> letters = pieces.of(id, Sight.EVERYTHING);
        mustBeReady(batch, letters);
        acting.under(() -> post(batch, letters, on), batch.competence(), POST);
    }

    private static void mustBeReady(Batch batch, List<Piece> letters) {
        if (letters.isEmpty()) {
            throw new Refusal("mailroom.batch_empty");
        }
        List<Piece> without = letters.stream()
                .filter(piece ->
                        piece.service().isNumbered() && piece.registered().isEmpty())
                .toList();
        refuse("numbers/mailroom.numbers_missing", without);
        if (batch.printings() == 0) {
            throw new Refusal("mailroom.not_printed");
        }
    }

    private void post(Batch batch, List<Piece> letters, LocalDate on) {
        batches.posted(batch, on);
        trail.record("mailroom.batch_posted", batch.subject(), Map.of("on", on.toString()));
        letters.forEach(piece -> {
            Piece posted = Journey.posted(piece, on);
            pieces.save(posted);
            tidings.posted(posted);
        });
    }

    private Batch held(UUID id) {
        return batches.hold(id, sights.now()).orElseThrow(() -> new NotFound("batch " + id));
    }
}
