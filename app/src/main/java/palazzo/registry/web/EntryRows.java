// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.web;

import java.util.List;
import palazzo.registry.Registration;
import palazzo.ui.Cell;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.Phrase;
import palazzo.ui.Row;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** Entries of the registry as rows of a list. */
final class EntryRows {

    static final List<Column> COLUMNS = List.of(
            Column.of(Fold.TOP, "registry.number"),
            Column.of(Fold.MAIN, "registry.about"),
            Column.of(Fold.FOOT, "registry.direction"),
            Column.of(Fold.FOOT_END, "registry.at"),
            Column.of(Fold.END, "registry.state"));

    private EntryRows() {}

    static Row row(Registration entry) {
        String path = path(entry);
        Phrase number = Phrase.plain(entry.number().text());
        return Row.of(
                entry.number().id().toString(),
                number,
                path,
                Cell.text(number),
                new Cell.Name(Phrase.plain(entry.aboutNow()), path, Phrase.plain(entry.correspondentNow())),
                Cell.text(Phrase.of("registry.direction." + entry.direction())),
                new Cell.Meta(Phrase.of("registry.moment", entry.number().at())),
                new Cell.State(state(entry)));
    }

    static String path(Registration entry) {
        return "/registry/" + entry.number().year() + "/" + entry.number().number();
    }

    private static Tag state(Registration entry) {
        if (entry.annulment() != null) {
            return Tag.of(Tone.LATE, "registry.state.annulled");
        }
        if (entry.standing().isCorrected()) {
            return Tag.of(Tone.LATE, "registry.state.corrected");
        }
        return Tag.of(Tone.OK, "registry.state.inForce");
    }
}
