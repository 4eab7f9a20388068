// SPDX-License-Identifier: EUPL-1.2
package palazzo.trail.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.kernel.Slice;
import palazzo.kernel.Subject;
import palazzo.organisation.People;
import palazzo.organisation.Signposts.Signpost;
import palazzo.trail.domain.Act;
import palazzo.trail.domain.Subjects;
import palazzo.ui.Cell;
import palazzo.ui.Column;
import palazzo.ui.Phrase;
import palazzo.ui.Row;

/** The acts of the trail as rows: what was done leads to all that was done to the same; what it was done to, to itself. */
@Component
class TrailRows {

    static final List<Column> COLUMNS = List.of(
            Column.of(Column.Fold.END, "trails.number"),
            Column.of(Column.Fold.TOP, "trails.at"),
            Column.of(Column.Fold.MAIN, "trails.act"),
            Column.of(Column.Fold.FOOT, "trails.subject"),
            Column.of(Column.Fold.FOOT_END, "trails.actor"),
            Column.of(Column.Fold.AWAY, "trails.competence"));

    private static final String PERSON = "person";

    private final ActWords words;
    private final People people;
    private final Subjects subjects;

    TrailRows(ActWords words, People people, Subjects subjects) {
        this.words = words;
        this.people = people;
        this.subjects = subjects;
    }

    private record Told(Map<UUID, String> names, Map<Subject, Signpost> known) {}

    Slice<Row> of(Slice<Act> acts) {
        Told told = new Told(
                people.names(named(acts.rows())),
                subjects.known(acts.rows().stream().map(Act::subject).toList()));
        return acts.map(act -> row(act, told));
    }

    /** What a subject is called where the reader may see it, else what kind of thing it is. */
    Phrase called(Subject subject) {
        Signpost known = subjects.known(List.of(subject)).get(subject);
        return known == null ? words.kind(subject.kind()) : Phrase.plain(known.title());
    }

    private Collection<UUID> named(List<Act> acts) {
        return acts.stream()
                .flatMap(act -> Stream.of(
                                Stream.ofNullable(act.actor()),
                                Stream.ofNullable(person(act.subject())),
                                words.people(act))
                        .flatMap(each -> each))
                .collect(Collectors.toSet());
    }

    private static @Nullable UUID person(Subject subject) {
        return subject.kind().equals(PERSON) ? subject.id() : null;
    }

    private Row row(Act act, Told told) {
        String id = String.valueOf(act.id());
        return Row.of(
                id,
                Phrase.plain(id),
                "/trail?subject=" + act.subject(),
                new Cell.Meta(Phrase.plain(id)),
                Cell.text(Phrase.of("trails.moment", act.at())),
                new Cell.Name(
                        words.done(act.act()), "/trail?subject=" + act.subject(), words.details(act, told.names())),
                subject(act.subject(), told),
                actor(act.actor(), told.names()),
                act.competence().isEmpty() ? Cell.text(Phrase.plain("")) : new Cell.Competence(act.competence()));
    }

    private Cell subject(Subject subject, Told told) {
        Signpost known = told.known().get(subject);
        Phrase kind = words.kind(subject.kind());
        if (known != null) {
            return new Cell.Name(Phrase.plain(known.title()), known.path(), kind);
        }
        String name = told.names().get(subject.id());
        return name == null ? Cell.text(kind) : new Cell.Text(Phrase.plain(name), kind);
    }

    private static Cell actor(@Nullable UUID actor, Map<UUID, String> names) {
        if (actor == null) {
            return new Cell.Meta(Phrase.of("ui.system"));
        }
        String name = names.get(actor);
        Phrase called = name == null ? Phrase.of("trails.nobody_left") : Phrase.plain(name);
        return new Cell.Name(called, "/trail?actor=" + actor, null);
    }
}
