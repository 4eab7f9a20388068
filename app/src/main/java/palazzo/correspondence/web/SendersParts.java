// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.SenderRole;
import palazzo.correspondence.domain.Senders;
import palazzo.correspondence.web.TriagePage.Held;
import palazzo.correspondence.web.TriagePage.SenderLine;
import palazzo.directory.Directory;
import palazzo.directory.PartyPart;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.ui.Phrase;

/** Who stands behind a letter, and what the house has open around them, as far as its reader may see. */
@Component
class SendersParts {

    private static final int ROWS = 3;

    private final Senders senders;
    private final Directory directory;
    private final List<PartyPart> parts;
    private final Sights sights;

    SendersParts(Senders senders, Directory directory, List<PartyPart> parts, Sights sights) {
        this.senders = senders;
        this.directory = directory;
        this.parts = parts;
        this.sights = sights;
    }

    List<SenderLine> lines(UUID letter, Map<UUID, String> names) {
        return senders.of(letter).stream()
                .map(sender -> new SenderLine(
                        sender.party(),
                        Phrase.plain(names.getOrDefault(sender.party(), "")),
                        "/directory/" + sender.party(),
                        Phrase.of("letters.role." + sender.role()),
                        sender.role() != SenderRole.WRITES))
                .toList();
    }

    /** Their letters stand elsewhere on the page. */
    List<Held> held(UUID letter) {
        List<UUID> parties =
                senders.of(letter).stream().map(Senders.Sender::party).toList();
        if (parties.isEmpty()) {
            return List.of();
        }
        Set<UUID> same = directory.same(parties);
        Sight sight = sights.now();
        return parts.stream()
                .filter(part -> !(part instanceof LettersOfParty))
                .sorted(Comparator.comparingInt(PartyPart::order))
                .map(part -> new Held(part.title(), part.open(same, sight, ROWS)))
                .filter(held -> !held.rows().isEmpty())
                .toList();
    }
}
