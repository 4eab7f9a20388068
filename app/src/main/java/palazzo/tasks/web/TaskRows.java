// SPDX-License-Identifier: EUPL-1.2
package palazzo.tasks.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import palazzo.kernel.Slice;
import palazzo.organisation.OfficeCalendar;
import palazzo.organisation.People;
import palazzo.tasks.Task;
import palazzo.ui.Cell;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.Phrase;
import palazzo.ui.Row;

/** How open work stands in a list. */
@Component
class TaskRows {

    static final List<Column> COLUMNS = List.of(
            Column.of(Fold.TOP, "supervision.due"),
            Column.of(Fold.MAIN, "supervision.what"),
            Column.of(Fold.FOOT, "supervision.competence"),
            Column.of(Fold.END, "supervision.unit"),
            Column.of(Fold.FOOT_END, "supervision.whose"));

    private final People people;
    private final OfficeCalendar calendar;

    TaskRows(People people, OfficeCalendar calendar) {
        this.people = people;
        this.calendar = calendar;
    }

    Slice<Row> of(Slice<Task> tasks) {
        Map<UUID, String> names = people.names(
                tasks.rows().stream().map(Task::person).filter(Objects::nonNull).collect(Collectors.toSet()));
        return tasks.map(task -> row(task, names));
    }

    private Row row(Task task, Map<UUID, String> names) {
        Phrase whose = task.person() == null
                ? Phrase.of("supervision.nobody")
                : Phrase.plain(names.getOrDefault(task.person(), ""));
        return Row.of(
                task.id().toString(),
                Phrase.plain(task.title()),
                task.path(),
                new Cell.Date(calendar.due(task.due())),
                new Cell.Name(Phrase.of("task." + task.kind(), task.title()), task.path(), null),
                new Cell.Competence(task.competence()),
                new Cell.Meta(Phrase.plain(task.unit())),
                new Cell.Meta(whose));
    }
}
