// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.LetterList;
import palazzo.correspondence.domain.LetterRow;
import palazzo.correspondence.domain.LetterState;
import palazzo.organisation.Actor;
import palazzo.organisation.OfficeCalendar;
import palazzo.organisation.People;
import palazzo.organisation.Sight;
import palazzo.tasks.DayPart;
import palazzo.ui.Phrase;
import palazzo.ui.WorkRow;

/** How far the letters are that somebody follows though others have them in hand. */
@Component
class Followed implements DayPart {

    private static final int SHOWN = 5;
    private static final int MOST = 100;

    private static final LetterList.Asked FOLLOWED = LetterList.Asked.ALL.special(LetterList.Special.FOLLOWED);

    private final LetterList letters;
    private final People people;
    private final OfficeCalendar calendar;

    Followed(LetterList letters, People people, OfficeCalendar calendar) {
        this.letters = letters;
        this.people = people;
        this.calendar = calendar;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<Section> section(Actor actor, Sight sight) {
        List<LetterRow> found = actor.person() == null
                ? List.of()
                : letters.page(FOLLOWED, LetterList.Order.NEWEST, null, sight, MOST)
                        .rows();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "followed",
                        Phrase.of("letters.day.followed"),
                        found.size(),
                        found.stream().limit(SHOWN).map(this::row).toList(),
                        "/letters?state=followed",
                        Phrase.of("letters.day.followed.all"),
                        Phrase.of("letters.day.followed.none")));
    }

    private WorkRow row(LetterRow letter) {
        UUID assignee = letter.assignee();
        Phrase whose = assignee == null
                ? Phrase.of("letters.unit_only", letter.unit() == null ? "" : letter.unit())
                : Phrase.plain(people.name(assignee));
        return new WorkRow(
                letter.due() == null || !LetterState.OPEN.contains(letter.state()) ? null : calendar.due(letter.due()),
                LetterRows.title(letter.subject()),
                "/letters/" + letter.id(),
                letter.competence(),
                List.of(Phrase.of("letters.state." + letter.state()), whose),
                null);
    }
}
