// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.LetterRow;
import palazzo.correspondence.domain.LetterState;
import palazzo.kernel.Slice;
import palazzo.organisation.OfficeCalendar;
import palazzo.organisation.People;
import palazzo.ui.Cell;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.Phrase;
import palazzo.ui.Row;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** How letters stand in a list. */
@Component
class LetterRows {

    /** The answer of a letter does not leave before a person decides. */
    static final Tag STUCK = Tag.of(Tone.LATE, "letters.stuck");

    static final List<Column> COLUMNS = List.of(
            Column.sorted(Fold.TOP, "letters.due", "due"),
            Column.of(Fold.MAIN, "letters.what"),
            Column.of(Fold.FOOT, "letters.competence"),
            Column.of(Fold.FOOT_END, "letters.whose"),
            Column.sorted(Fold.AWAY, "letters.arrived", "arrived"),
            Column.of(Fold.END, "letters.state"));

    private final People people;
    private final OfficeCalendar calendar;

    LetterRows(People people, OfficeCalendar calendar) {
        this.people = people;
        this.calendar = calendar;
    }

    Slice<Row> rows(Slice<LetterRow> letters) {
        Map<UUID, String> names = people.names(letters.rows().stream()
                .map(LetterRow::assignee)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return letters.map(letter -> row(letter, names));
    }

    static Tag tag(LetterState state) {
        return Tag.of(tone(state), "letters.state." + state);
    }

    static Phrase title(String subject) {
        return subject.isBlank() ? Phrase.of("letters.no_subject") : Phrase.plain(subject);
    }

    private Row row(LetterRow letter, Map<UUID, String> names) {
        String path = "/letters/" + letter.id();
        Phrase title = title(letter.subject());
        return Row.of(
                letter.id().toString(),
                letter.number() == null ? title : Phrase.plain(letter.number()),
                path,
                new Cell.Date(letter.due() == null || isDone(letter) ? null : calendar.due(letter.due())),
                new Cell.Name(title, path, below(letter)),
                letter.competence() == null
                        ? new Cell.Meta(Phrase.plain(""))
                        : new Cell.Competence(letter.competence()),
                new Cell.Meta(whose(letter, names)),
                new Cell.Meta(Phrase.of("letters.moment", letter.arrivedAt())),
                new Cell.State(state(letter)));
    }

    /** While the answer is to come, whoever wrote in between has promised it; what does not leave by itself says so. */
    private static Tag state(LetterRow letter) {
        if (letter.stuck()) {
            return STUCK;
        }
        return letter.promised() == null || letter.state() != LetterState.ACCEPTED
                ? tag(letter.state())
                : Tag.of(Tone.PLAIN, "letters.promised_by", letter.promised());
    }

    private static boolean isDone(LetterRow letter) {
        return !LetterState.OPEN.contains(letter.state());
    }

    private static Phrase below(LetterRow letter) {
        Phrase channel = Phrase.of("letters.channel." + letter.channel());
        Phrase sender = letter.sender().isBlank() ? Phrase.of("letters.no_sender") : Phrase.plain(letter.sender());
        return letter.number() == null
                ? Phrase.of("letters.below", sender, channel)
                : Phrase.of("letters.below_numbered", letter.number(), sender, channel);
    }

    private static Phrase whose(LetterRow letter, Map<UUID, String> names) {
        @Nullable UUID assignee = letter.assignee();
        if (assignee != null) {
            return Phrase.plain(names.getOrDefault(assignee, ""));
        }
        return letter.unit() == null ? Phrase.plain("") : Phrase.of("letters.unit_only", letter.unit());
    }

    private static Tone tone(LetterState state) {
        return switch (state) {
            case ARRIVED, TO_SIGN, LEAVING -> Tone.WAIT;
            case ACCEPTED -> Tone.PLAIN;
            case ANSWERED -> Tone.OK;
            case CLOSED, UNWANTED -> Tone.OFF;
        };
    }
}
