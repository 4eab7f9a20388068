// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.LetterRow;
import palazzo.correspondence.domain.Reminders;
import palazzo.correspondence.domain.Reminders.Reminder;
import palazzo.organisation.Actor;
import palazzo.organisation.OfficeCalendar;
import palazzo.organisation.Sight;
import palazzo.tasks.DayPart;
import palazzo.ui.Phrase;
import palazzo.ui.WorkRow;

/** The letters whose day comes near, as the catalogue of kinds says when: on the page of the day of who has them. */
@Component
class ToRemember implements DayPart {

    private static final int SHOWN = 6;

    private final Reminders reminders;
    private final OfficeCalendar calendar;

    ToRemember(Reminders reminders, OfficeCalendar calendar) {
        this.reminders = reminders;
        this.calendar = calendar;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Section> section(Actor actor, Sight sight) {
        List<Reminder> found = reminders.of(actor.people(), actor.units(), sight);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "reminders",
                        Phrase.of("letters.reminders"),
                        found.size(),
                        found.stream().limit(SHOWN).map(this::row).toList(),
                        "/letters?state=open&sort=due",
                        Phrase.of("letters.reminders.all"),
                        Phrase.of("letters.reminders.none")));
    }

    private WorkRow row(Reminder reminder) {
        LetterRow letter = reminder.letter();
        return new WorkRow(
                letter.due() == null ? null : calendar.due(letter.due()),
                LetterRows.title(letter.subject()),
                "/letters/" + letter.id(),
                letter.competence(),
                List.of(Phrase.of("letters.reminder", reminder.which(), reminder.of()), Phrase.plain(reminder.kind())),
                letter.assignee() == null ? Phrase.of("letters.unit_only", String.valueOf(letter.unit())) : null);
    }
}
