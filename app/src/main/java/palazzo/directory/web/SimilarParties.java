// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.directory.Party;
import palazzo.directory.domain.Card;
import palazzo.directory.domain.Duplicates;
import palazzo.directory.domain.Pair.Ground;
import palazzo.directory.domain.Parties;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;

/** Who may be there already, with the reasons in words. */
@Component
class SimilarParties {

    private final Duplicates duplicates;
    private final Parties parties;

    SimilarParties(Duplicates duplicates, Parties parties) {
        this.duplicates = duplicates;
        this.parties = parties;
    }

    List<Fact> to(Party.Kind kind, Card card) {
        Map<UUID, Set<Ground>> near = duplicates.near(kind, card, Set.of());
        Map<UUID, String> names = parties.names(near.keySet());
        return near.entrySet().stream()
                .filter(each -> names.containsKey(each.getKey()))
                .map(each -> new Fact(
                        Phrase.plain(names.getOrDefault(each.getKey(), "")),
                        grounds(each.getValue()),
                        "/directory/" + each.getKey()))
                .toList();
    }

    /** The reasons, one after another. */
    static Phrase grounds(Set<Ground> grounds) {
        List<Ground> sorted = grounds.stream().sorted().toList();
        Phrase said = Phrase.of("directory.ground." + sorted.getFirst());
        for (Ground ground : sorted.subList(1, sorted.size())) {
            said = Phrase.of("directory.grounds", said, Phrase.of("directory.ground." + ground));
        }
        return said;
    }
}
