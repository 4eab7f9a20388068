// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import palazzo.kernel.Today;
import palazzo.organisation.OfficeCalendar;
import palazzo.organisation.People;
import palazzo.switchboard.domain.Call;
import palazzo.switchboard.domain.CallRow;
import palazzo.switchboard.domain.Errand;
import palazzo.switchboard.domain.Line;
import palazzo.switchboard.domain.Note;
import palazzo.ui.Phrase;
import palazzo.ui.Tag;
import palazzo.ui.Tone;
import palazzo.ui.WorkRow;

/** How calls and what they left stand in a short list. */
@Component
class CallLines {

    private final People people;
    private final OfficeCalendar calendar;

    CallLines(People people, OfficeCalendar calendar) {
        this.people = people;
        this.calendar = calendar;
    }

    /** Name and number, or that there is neither. */
    static Phrase who(Call call) {
        String line = call.caller().line();
        return line.isEmpty() ? Phrase.of("call.withheld") : Phrase.plain(line);
    }

    /** How a call ended, or stands. */
    static Tag tag(Call call) {
        Note note = call.note();
        if (note != null) {
            return Tag.of(
                    switch (note.outcome()) {
                        case INFORMED -> Tone.OK;
                        case PASSED_ON, CALL_BACK -> Tone.WAIT;
                        case LETTER -> Tone.PLAIN;
                        case ABUSE -> Tone.LATE;
                    },
                    "call.outcome." + note.outcome());
        }
        return line(call);
    }

    /** How a call stands on the line. */
    static Tag line(Call call) {
        return Tag.of(call.line() == Line.LOST ? Tone.LATE : Tone.WAIT, "call.line." + call.line());
    }

    /** What was done with the errand so far. */
    static Tag tag(Errand errand, int attempts) {
        Errand.Closing closing = errand.closing();
        if (closing != null) {
            return Tag.of(
                    closing.result() == Errand.Result.GIVEN_UP ? Tone.OFF : Tone.OK,
                    "errand.result." + closing.result());
        }
        return attempts > 0
                ? Tag.of(Tone.WAIT, "errand.not_reached", attempts)
                : Tag.of(Tone.WAIT, "errand.kind." + errand.kind());
    }

    /** Calls with when they came and what they came to. */
    List<WorkRow> earlier(List<CallRow> rows) {
        return rows.stream().map(CallLines::before).toList();
    }

    /** What is left to be done, with the day and the hour of it. */
    List<WorkRow> errands(List<CallRow> rows) {
        Map<UUID, String> names = people.names(persons(rows));
        return rows.stream().map(row -> errand(row, names)).toList();
    }

    private WorkRow errand(CallRow row, Map<UUID, String> names) {
        Errand errand = Objects.requireNonNull(row.errand());
        Call call = row.call();
        List<Phrase> below = new ArrayList<>();
        if (!errand.window().isEmpty()) {
            below.add(Phrase.plain(errand.window()));
        }
        Note note = call.note();
        if (note != null) {
            below.add(Phrase.of("call.topic." + note.topic()));
        }
        if (row.attempts() > 0) {
            below.add(Phrase.of("errand.not_reached", row.attempts()));
        }
        UUID person = errand.person();
        Phrase whose =
                person == null ? Phrase.of("errand.unit", errand.unit()) : Phrase.plain(names.getOrDefault(person, ""));
        return new WorkRow(calendar.due(errand.due()), who(call), call.path(), null, below, whose);
    }

    private static WorkRow before(CallRow row) {
        Call call = row.call();
        Note note = call.note();
        List<Phrase> below = new ArrayList<>();
        below.add(tag(call).text());
        if (row.errand() != null) {
            below.add(tag(row.errand(), row.attempts()).text());
        }
        Phrase title = note == null ? tag(call).text() : Phrase.of("call.topic." + note.topic());
        Phrase day = Phrase.of("call.day", Today.dateOf(call.began()));
        return new WorkRow(null, title, call.path(), null, below, day);
    }

    private static Set<UUID> persons(Collection<CallRow> rows) {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(row.errand()))
                .flatMap(errand -> Stream.ofNullable(errand.person()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
