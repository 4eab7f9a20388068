// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.correspondence.Answering;
import palazzo.directory.BriefPart;
import palazzo.organisation.Sight;
import palazzo.ui.Phrase;

/** The last letters of whoever is met, and whether they were answered. */
@Component
class LettersInBrief implements BriefPart {

    private static final Phrase TITLE = Phrase.of("letters.in_brief");

    private final Answering letters;

    LettersInBrief(Answering letters) {
        this.letters = letters;
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
    public List<Told> told(Collection<UUID> parties, Sight sight, int size) {
        return letters.of(parties, sight, size).stream()
                .map(letter -> new Told(
                        letter.arrivedAt(),
                        Phrase.of("letters.brief." + letter.stage(), letter.title()),
                        letter.path()))
                .toList();
    }
}
