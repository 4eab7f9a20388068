// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom.web;

import java.util.List;
import palazzo.mailroom.domain.Batch;
import palazzo.ui.Cell;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.Phrase;
import palazzo.ui.Row;

/** Batches as rows of a list. */
final class BatchRows {

    static final List<Column> COLUMNS = List.of(
            Column.of(Fold.MAIN, "mailroom.batch"),
            Column.of(Fold.FOOT, "mailroom.service"),
            Column.of(Fold.FOOT_END, "mailroom.batch_made"),
            Column.of(Fold.END, "mailroom.state"));

    private BatchRows() {}

    static Row row(Batch batch) {
        Phrase name = Phrase.of("mailroom.batch_name", batch.name());
        return Row.of(
                batch.id().toString(),
                name,
                batch.path(),
                new Cell.Name(name, batch.path(), null),
                Cell.text(Phrase.of("mailroom.service." + batch.service())),
                new Cell.Meta(Phrase.of("mailroom.moment", batch.madeAt())),
                new Cell.State(PrintBatchPages.state(batch)));
    }
}
