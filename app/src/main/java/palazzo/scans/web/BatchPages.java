// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.People;
import palazzo.organisation.Sights;
import palazzo.organisation.Unit;
import palazzo.scans.domain.BatchReading.Batch;
import palazzo.scans.domain.BatchReading.DocumentRow;
import palazzo.scans.domain.BatchReading.FileRow;
import palazzo.scans.domain.BatchReading.Whole;
import palazzo.scans.domain.ScanDocument.State;
import palazzo.scans.web.BatchPage.DocumentLine;
import palazzo.scans.web.BatchPage.FileLine;
import palazzo.scans.web.BatchPage.OutsideLine;
import palazzo.scans.web.BatchPage.Waiting;
import palazzo.search.Index;
import palazzo.ui.Cell;
import palazzo.ui.Choice;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Row;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** Draws batches. */
@Component
class BatchPages {

    static final List<Column> COLUMNS = List.of(
            Column.of(Fold.MAIN, "scans.batch"),
            Column.of(Fold.FOOT, "scans.documents"),
            Column.of(Fold.FOOT_END, "scans.pages"),
            Column.of(Fold.END, "scans.state"));

    private final People people;
    private final Charts charts;
    private final Index index;
    private final Sights sights;
    private final Today today;

    BatchPages(People people, Charts charts, Index index, Sights sights, Today today) {
        this.people = people;
        this.charts = charts;
        this.index = index;
        this.sights = sights;
        this.today = today;
    }

    Map<UUID, String> names(List<Batch> batches) {
        return people.names(
                batches.stream().map(Batch::receivedBy).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    static Row row(Batch batch, Map<UUID, String> names) {
        Phrase name = Phrase.plain(batch.name());
        String path = "/scans/" + batch.id();
        return Row.of(
                batch.id().toString(),
                name,
                path,
                new Cell.Name(name, path, origin(batch, names)),
                new Cell.Figure(batch.documents()),
                new Cell.Figure(batch.pages()),
                new Cell.State(tag(batch)));
    }

    private static Tag tag(Batch batch) {
        if (batch.isRead()) {
            return Tag.of(Tone.WAIT, "scans.state.reading");
        }
        if (batch.toCheck() > 0) {
            return Tag.of(Tone.WAIT, "scans.state.to_check", batch.toCheck());
        }
        return batch.refused() > 0
                ? Tag.of(Tone.LATE, "scans.state.refused", batch.refused())
                : Tag.of(Tone.OK, "scans.state.done");
    }

    private static Phrase origin(Batch batch, Map<UUID, String> names) {
        return batch.receivedBy() == null
                ? Phrase.of("scans.from_folder", batch.receivedAt())
                : Phrase.of("scans.from_person", batch.receivedAt(), names.getOrDefault(batch.receivedBy(), ""));
    }

    BatchPage page(Whole whole, Problems problems) {
        Batch batch = whole.batch();
        List<DocumentRow> rows = whole.documents();
        return new BatchPage(
                batch.id(),
                batch.name(),
                origin(batch, names(List.of(batch))),
                progress(batch),
                percent(batch),
                batch.withoutWords() > 0,
                rows.stream()
                        .filter(row -> row.state() == State.TO_CHECK && !row.reserved())
                        .findFirst()
                        .map(row -> "/scans/documents/" + row.id())
                        .orElse(null),
                whole.files().stream().map(BatchPages::file).toList(),
                IntStream.range(0, rows.size())
                        .mapToObj(at -> document(at + 1, rows.get(at)))
                        .toList(),
                whole.outside().stream()
                        .map(page -> new OutsideLine(
                                page.id(), Phrase.of("scans.outside." + page.kind(), page.number(), page.name())))
                        .toList(),
                addressees(),
                problems);
    }

    private static @Nullable Phrase progress(Batch batch) {
        if (batch.unread() > 0) {
            return batch.pages() == 0
                    ? Phrase.of("scans.progress.waits")
                    : Phrase.of("scans.progress.sheets", batch.drawn(), batch.pages());
        }
        return batch.wordless() > 0 ? Phrase.of("scans.progress.words", batch.wordless()) : null;
    }

    /** Drawing a page is the first half of the work on it, reading its words the second. */
    private static int percent(Batch batch) {
        long steps = 2 * Math.max(1, batch.pages());
        long done = batch.unread() > 0 ? batch.drawn() : steps - batch.wordless();
        return (int) Math.min(100, 100 * done / steps);
    }

    private static FileLine file(FileRow file) {
        boolean refused = file.state().equals("REFUSED");
        Phrase state = refused
                ? Phrase.of("scans.file.refused")
                : file.pages() == null
                        ? Phrase.of("scans.file.waits")
                        : Phrase.of("scans.file.pages", file.sheets(), file.pages());
        return new FileLine(
                file.name(),
                state,
                refused ? Phrase.of("scans.unreadable." + file.refusal(), file.refusalDetail()) : null,
                refused && file.kept() ? "/scans/files/" + file.id() : null);
    }

    private DocumentLine document(int number, DocumentRow row) {
        boolean waits = row.state() == State.TO_CHECK;
        List<Phrase> below = new ArrayList<>();
        below.add(Phrase.of("scans.pages_count", row.pages()));
        if (!row.unit().isEmpty()) {
            below.add(Phrase.plain(unit(row.unit())));
        }
        if (!row.number().isEmpty()) {
            below.add(Phrase.of("scans.number", row.number()));
        }
        return new DocumentLine(
                number,
                title(number, row),
                below,
                state(row),
                path(row),
                waits && row.reserved() ? new Waiting(row.id(), row.version()) : null);
    }

    private static Phrase title(int number, DocumentRow row) {
        if (row.reserved()) {
            return Phrase.of("scans.reserved");
        }
        return row.about().isEmpty() ? Phrase.of("scans.document", number) : Phrase.plain(row.about());
    }

    private static Tag state(DocumentRow row) {
        return switch (row.state()) {
            case TO_CHECK ->
                row.wordless() > 0
                        ? Tag.of(Tone.WAIT, "scans.document.reading", row.wordless())
                        : Tag.of(Tone.WAIT, "scans.document.TO_CHECK");
            case TAKEN -> Tag.of(Tone.OK, "scans.document.TAKEN");
            case FILED -> Tag.of(Tone.OK, "scans.document.FILED");
            case REGISTERED -> Tag.of(Tone.OK, "scans.document.REGISTERED");
            case DROPPED -> Tag.of(Tone.OFF, "scans.document.DROPPED");
        };
    }

    /** A letter is led to where the reader may see it: what became of it since is its own affair. */
    private @Nullable String path(DocumentRow row) {
        if (row.state() == State.TO_CHECK) {
            return row.reserved() ? null : "/scans/documents/" + row.id();
        }
        return row.letter() == null
                ? null
                : index.path(new Subject("letter", row.letter()), sights.now()).orElse(null);
    }

    /** The units of today's chart, and none of them. */
    List<Choice> units() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Phrase.of("scans.no_unit")));
        charts.on(today.date())
                .units()
                .forEach(unit -> choices.add(new Choice(unit.code(), Phrase.plain(unit.name(locale())))));
        return choices;
    }

    List<Choice> addressees() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Phrase.of("reserved.to_whom_named")));
        people.onDuty(today.date())
                .forEach(each -> choices.add(new Choice(String.valueOf(each.person()), Phrase.plain(each.name()))));
        return choices;
    }

    private String unit(String code) {
        return charts.on(today.date())
                .unit(code)
                .map((Unit unit) -> unit.name(locale()))
                .orElse(code);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
