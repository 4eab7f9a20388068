// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import palazzo.organisation.Sight;
import palazzo.registry.DocumentRegistered;
import palazzo.registry.Registry;

/** Writes a number that was promised onto its letter when it has come. */
@Component
class NumberNews {

    private final Letters letters;
    private final Enrolment enrolment;
    private final Visibility visibility;
    private final Registry registry;

    NumberNews(Letters letters, Enrolment enrolment, Visibility visibility, Registry registry) {
        this.letters = letters;
        this.enrolment = enrolment;
        this.visibility = visibility;
        this.registry = registry;
    }

    @EventListener
    void on(DocumentRegistered registered) {
        if (registered.promised() && registered.document().kind().equals("letter")) {
            UUID document = registered.document().id();
            enrolment.came(document, registered.number());
            letters.ifSeen(document, Sight.EVERYTHING)
                    .ifPresent(letter -> write(letter, registered.number().text()));
        }
    }

    /** What nobody has weighed yet is found by its number all the same. */
    private void write(Letter letter, String number) {
        if (letter.handling() == null) {
            visibility.follows(letter);
            return;
        }
        Letter numbered = letter.numbered(letter.handled().under(number));
        letters.save(numbered);
        visibility.follows(numbered);
        Handling handling = numbered.handled();
        if (handling.outcome() == Outcome.RESERVED) {
            registry.withhold(numbered.subject(), numbered.label());
        } else {
            registry.assign(numbered.subject(), handling.unit(), handling.competence(), numbered.label());
        }
    }
}
