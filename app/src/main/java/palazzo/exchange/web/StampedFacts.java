// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.web;

import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.exchange.domain.StampedPapers;
import palazzo.organisation.Sight;
import palazzo.registry.EntryPart;
import palazzo.registry.Registration;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;

/** On the page of a registration: its papers with the stamp. */
@Component
class StampedFacts implements EntryPart {

    private final StampedPapers papers;

    StampedFacts(StampedPapers papers) {
        this.papers = papers;
    }

    @Override
    public List<Fact> facts(Registration registration, Sight sight) {
        return papers.papers(registration, sight)
                .map(paper -> new Fact(
                        Phrase.of("stamp.paper"),
                        Phrase.plain(paper.name()),
                        registration.path() + "/stamped/" + paper.id()))
                .toList();
    }
}
