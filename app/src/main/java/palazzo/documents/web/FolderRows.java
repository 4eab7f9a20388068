// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.web;

import java.util.List;
import palazzo.documents.domain.FolderQueue.Line;
import palazzo.documents.domain.Papers.Act;
import palazzo.documents.web.FolderNames.Called;
import palazzo.ui.Cell;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.Phrase;
import palazzo.ui.Row;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** Papers as rows of a list. */
final class FolderRows {

    static final List<Column> COLUMNS = List.of(
            Column.of(Fold.TOP, "documents.folder.due"),
            Column.of(Fold.MAIN, "documents.folder.paper"),
            Column.of(Fold.FOOT, "documents.folder.competence"),
            Column.of(Fold.END, "documents.folder.state"));

    private FolderRows() {}

    static Row row(Line line, Called names) {
        String path = "/folder/" + line.id();
        Phrase title = Phrase.plain(line.title());
        return Row.of(
                new OpenStep(line.id(), line.at()).toString(),
                title,
                path,
                new Cell.Date(line.open() == null ? null : names.due(line.due())),
                new Cell.Name(title, path, below(line, names)),
                new Cell.Competence(line.competence()),
                new Cell.State(state(line, names)));
    }

    private static Phrase below(Line line, Called names) {
        return Phrase.of(
                "documents.folder.below", FolderNames.kind(line.kind()), names.person(line.preparedBy()), line.putAt());
    }

    private static Tag state(Line line, Called names) {
        if (line.open() != null) {
            return new Tag(names.step(line.open()), Tone.WAIT);
        }
        return switch (line.last()) {
            case RETURNED -> Tag.of(Tone.LATE, "documents.state.RETURNED");
            case REPLACED -> Tag.of(Tone.OFF, "documents.state.REPLACED");
            case null, default -> Tag.of(Tone.OK, "documents.state." + Act.PASSED);
        };
    }
}
