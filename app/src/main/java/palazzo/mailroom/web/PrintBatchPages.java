// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.kernel.Today;
import palazzo.mailroom.Piece;
import palazzo.mailroom.domain.AddressBlock;
import palazzo.mailroom.domain.Batch;
import palazzo.mailroom.domain.BatchDesk;
import palazzo.organisation.Charts;
import palazzo.organisation.People;
import palazzo.trail.History;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** Draws the page of a batch. */
@Component
class PrintBatchPages {

    private static final int ACTS = 30;

    private final BatchDesk desk;
    private final People people;
    private final Charts charts;
    private final History history;
    private final Today today;

    PrintBatchPages(BatchDesk desk, People people, Charts charts, History history, Today today) {
        this.desk = desk;
        this.people = people;
        this.charts = charts;
        this.history = history;
        this.today = today;
    }

    BatchPage of(UUID id) {
        return of(id, null, null, "1", Problems.none());
    }

    /** @param first the first label, as it was typed */
    BatchPage of(UUID id, String first, Problems problems) {
        return of(id, null, null, first, problems);
    }

    /** @param numbers as they were typed; null for what is written down @param on as it was typed */
    BatchPage of(UUID id, @Nullable String numbers, @Nullable String on, Problems problems) {
        return of(id, numbers, on, "1", problems);
    }

    private BatchPage of(UUID id, @Nullable String numbers, @Nullable String on, String first, Problems problems) {
        BatchDesk.Whole whole = desk.one(id);
        Batch batch = whole.batch();
        return new BatchPage(
                id,
                batch.name(),
                state(batch),
                facts(whole),
                whole.letters().stream().map(PrintBatchPages::line).toList(),
                batch.printings() > 0,
                batch.isHere(),
                batch.service().isNumbered(),
                numbers == null ? numbers(whole.letters()) : numbers,
                first,
                on == null ? today.date().toString() : on,
                history.of(batch.subject(), ACTS),
                problems);
    }

    static Tag state(Batch batch) {
        if (batch.postedOn() != null) {
            return Tag.of(Tone.OK, "mailroom.batch_posted", batch.postedOn());
        }
        return batch.printings() == 0
                ? Tag.of(Tone.WAIT, "mailroom.batch_to_print")
                : Tag.of(Tone.WAIT, "mailroom.batch_printed");
    }

    private List<Fact> facts(BatchDesk.Whole whole) {
        Batch batch = whole.batch();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Phrase.of("mailroom.service"), Phrase.of("mailroom.service." + batch.service())));
        facts.add(new Fact(
                Phrase.of("mailroom.letters"),
                Phrase.of("mailroom.count", whole.letters().size())));
        facts.add(new Fact(Phrase.of("mailroom.printings"), Phrase.of("mailroom.times", batch.printings())));
        facts.add(new Fact(Phrase.of("mailroom.unit"), Phrase.plain(unit(batch.unit()))));
        facts.add(new Fact(
                Phrase.of("mailroom.made_by"),
                Phrase.of("mailroom.by_at", people.name(batch.madeBy()), batch.madeAt())));
        return facts;
    }

    private String unit(String code) {
        return charts.on(today.date())
                .unit(code)
                .map(unit -> unit.name(LocaleContextHolder.getLocale()))
                .orElse(code);
    }

    private static BatchPage.Line line(Piece piece) {
        AddressBlock address = AddressBlock.of(piece.paper().recipient());
        Piece.Place place = piece.batch();
        return new BatchPage.Line(
                place == null ? 0 : place.position(),
                piece.path(),
                piece.paper().number(),
                address.inShort(),
                Phrase.plain(piece.paper().title()),
                !address.isWhole(),
                piece.registered().isEmpty() ? null : piece.registered(),
                PieceRows.tag(piece));
    }

    private static String numbers(List<Piece> letters) {
        boolean none = letters.stream().allMatch(piece -> piece.registered().isEmpty());
        return none ? "" : letters.stream().map(Piece::registered).collect(Collectors.joining("\n"));
    }
}
