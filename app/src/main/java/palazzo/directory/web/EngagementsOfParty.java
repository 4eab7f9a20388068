// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.directory.PartyPart;
import palazzo.directory.domain.Engagement;
import palazzo.directory.domain.Engagements;
import palazzo.organisation.OfficeCalendar;
import palazzo.organisation.People;
import palazzo.organisation.Sight;
import palazzo.ui.Phrase;
import palazzo.ui.WorkRow;

/** Who holds the relation with a party, approaches it, owes it something: at its page, and for whoever has it on the telephone. */
@Component
class EngagementsOfParty implements PartyPart {

    private static final Phrase TITLE = Phrase.of("directory.engagements");

    private final Engagements engagements;
    private final OfficeCalendar calendar;
    private final People people;

    EngagementsOfParty(Engagements engagements, OfficeCalendar calendar, People people) {
        this.engagements = engagements;
        this.calendar = calendar;
        this.people = people;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Phrase title() {
        return TITLE;
    }

    @Override
    public List<WorkRow> open(Collection<UUID> parties, Sight sight, int size) {
        return engagements.of(parties, sight, size).stream()
                .filter(engagement -> engagement.endedOn() == null)
                .map(this::row)
                .toList();
    }

    private WorkRow row(Engagement engagement) {
        List<Phrase> below = new ArrayList<>();
        if (!engagement.words().isEmpty()) {
            below.add(Phrase.of("directory.engagement." + engagement.kind()));
        }
        below.add(Phrase.of("directory.from", engagement.firstDay()));
        return new WorkRow(
                engagement.due() == null ? null : calendar.due(engagement.due()),
                engagement.words().isEmpty()
                        ? Phrase.of("directory.engagement." + engagement.kind())
                        : Phrase.plain(engagement.words()),
                "/directory/" + engagement.party() + "/relation",
                engagement.competence(),
                below,
                whose(engagement));
    }

    private Phrase whose(Engagement engagement) {
        UUID person = engagement.person();
        return Phrase.plain(person == null ? engagement.unit() : engagement.unit() + ", " + people.name(person));
    }
}
