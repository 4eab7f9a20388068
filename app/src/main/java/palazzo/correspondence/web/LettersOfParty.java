// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.LetterKinds;
import palazzo.correspondence.domain.LetterRow;
import palazzo.correspondence.domain.LettersOfParties;
import palazzo.directory.PartyPart;
import palazzo.organisation.OfficeCalendar;
import palazzo.organisation.Sight;
import palazzo.ui.Phrase;
import palazzo.ui.WorkRow;

/** The open letters of a party, at its page and for whoever has it on the telephone. */
@Component
class LettersOfParty implements PartyPart {

    private static final Phrase TITLE = Phrase.of("letters.of_party");

    private final LettersOfParties letters;
    private final LetterKinds kinds;
    private final OfficeCalendar calendar;

    LettersOfParty(LettersOfParties letters, LetterKinds kinds, OfficeCalendar calendar) {
        this.letters = letters;
        this.kinds = kinds;
        this.calendar = calendar;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Phrase title() {
        return TITLE;
    }

    @Override
    public List<WorkRow> open(Collection<UUID> parties, Sight sight, int size) {
        return letters.open(parties, sight, size).stream().map(this::row).toList();
    }

    private WorkRow row(LetterRow letter) {
        List<Phrase> below = new ArrayList<>();
        kinds.find(letter.topic()).ifPresent(kind -> below.add(Phrase.plain(kind.name())));
        if (letter.number() != null) {
            below.add(Phrase.plain(letter.number()));
        }
        below.add(Phrase.of("letters.state." + letter.state()));
        return new WorkRow(
                letter.due() == null ? null : calendar.due(letter.due()),
                LetterRows.title(letter.subject()),
                "/letters/" + letter.id(),
                letter.competence(),
                below,
                letter.unit() == null ? null : Phrase.of("letters.unit_only", letter.unit()));
    }
}
