// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.correspondence.BetweenRegistries;
import palazzo.correspondence.BetweenRegistries.Origin;
import palazzo.documents.Files;
import palazzo.organisation.Sight;
import palazzo.registry.Registry;
import palazzo.registry.Registry.Attachment;
import palazzo.registry.Registry.Entry;
import palazzo.registry.Registry.Number;
import palazzo.registry.Registry.Theirs;

/**
 * Has letters registered. Whether one comes from another body's registry is asked before its number is taken, because all
 * others wait from then on; only what does come from one costs them more.
 */
@Component
class Enrolment {

    private final Registry registry;
    private final Files files;
    private final List<BetweenRegistries> registries;

    Enrolment(Registry registry, Files files, List<BetweenRegistries> registries) {
        this.registry = registry;
        this.files = files;
        this.registries = registries;
    }

    /** @return empty where the number is to come, as {@link Registry#enrol} says */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Number> of(Letter letter) {
        return of(letter, theirs -> whole(letter, theirs));
    }

    /** The same, given to a unit that works on it under a competence. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Number> of(Letter letter, String unit, String competence) {
        return of(letter, theirs -> whole(letter, theirs).assignedTo(unit, competence));
    }

    /** The same under an entry that says something else of it, or less. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Number> of(Letter letter, Function<Optional<Theirs>, Entry> entry) {
        Optional<Origin> origin = origin(letter.id());
        Optional<Number> number = registry.enrol(entry.apply(origin.flatMap(Origin::theirs)));
        if (origin.isPresent()) {
            number.ifPresent(given -> tell(letter.id(), given));
        }
        return number;
    }

    /** A promised number has come. */
    void came(UUID letter, Number number) {
        if (origin(letter).isPresent()) {
            tell(letter, number);
        }
    }

    /** With what hangs on it; of a scan the paper itself is no attachment. */
    private Entry whole(Letter letter, Optional<Theirs> theirs) {
        Entry entry = letter.entry(theirs);
        List<Attachment> attached = files.on(letter.subject(), Sight.EVERYTHING).stream()
                .filter(file -> !file.sha256().equals(entry.sha256()))
                .map(file -> new Attachment(file.name(), file.mediaType(), file.sha256()))
                .toList();
        return entry.with(entry.details().with(attached));
    }

    private Optional<Origin> origin(UUID letter) {
        return registries.stream().flatMap(each -> each.origin(letter).stream()).findFirst();
    }

    private void tell(UUID letter, Number number) {
        registries.forEach(each -> each.registered(letter, number));
    }
}
