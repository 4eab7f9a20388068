// SPDX-License-Identifier: EUPL-1.2
package palazzo.briefs.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import palazzo.agenda.Engagement;
import palazzo.agenda.EngagementPart;
import palazzo.briefs.domain.Brief;
import palazzo.briefs.domain.Briefs;
import palazzo.organisation.Sight;
import palazzo.ui.Phrase;
import palazzo.ui.WorkRow;

/** The brief of an event, on its page. */
@Component
class BriefOfEngagement implements EngagementPart {

    private final Briefs briefs;

    BriefOfEngagement(Briefs briefs) {
        this.briefs = briefs;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Section> section(Engagement engagement, Sight sight) {
        String of = engagement.series() ? engagement.recurrence() : "";
        List<WorkRow> rows = briefs.of(engagement.object(), of).stream()
                .flatMap(brief -> briefs.promises(List.of(brief.id())).stream())
                .map(promise -> new WorkRow(null, Phrase.plain(promise.words()), promise.path(), null, List.of(), null))
                .toList();
        return Optional.of(new Section(
                "brief",
                Phrase.of("brief.title"),
                rows,
                Brief.path(engagement.object(), of),
                Phrase.of("brief.read"),
                Phrase.of("brief.read_hint")));
    }
}
