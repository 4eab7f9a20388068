// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.inquiries.Askable;
import palazzo.kernel.NotFound;
import palazzo.organisation.Sight;

/** A letter for which offices may be asked: from triage on. */
@Component
class LetterAskable implements Askable {

    private final Letters letters;

    LetterAskable(Letters letters) {
        this.letters = letters;
    }

    @Override
    public String kind() {
        return "letter";
    }

    @Override
    public Optional<About> about(UUID id, Sight sight) {
        try {
            Letter letter = letters.one(id, sight);
            return Optional.ofNullable(letter.handling())
                    .map(handling -> new About(
                            letter.subject(),
                            letter.title(),
                            letter.path(),
                            handling.competence(),
                            handling.unit(),
                            letter.label()));
        } catch (NotFound notTheirs) {
            return Optional.empty();
        }
    }
}
