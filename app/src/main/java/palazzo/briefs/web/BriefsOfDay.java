// SPDX-License-Identifier: EUPL-1.2
package palazzo.briefs.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.agenda.Engagement;
import palazzo.agenda.HolderDayPart;
import palazzo.briefs.domain.Brief;
import palazzo.organisation.Sight;
import palazzo.ui.Phrase;
import palazzo.ui.WorkRow;

/** The briefs of a holder's day, and the book of all of them. */
@Component
class BriefsOfDay implements HolderDayPart {

    private final BriefStates states;

    BriefsOfDay(BriefStates states) {
        this.states = states;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Section> section(UUID holder, LocalDate day, List<Engagement> engagements, Sight sight) {
        List<Engagement> met = engagements.stream()
                .filter(each -> each.isOpen() && each.takesTime() && !each.day())
                .toList();
        if (met.isEmpty()) {
            return Optional.empty();
        }
        List<WorkRow> rows = new ArrayList<>();
        rows.add(row(
                Phrase.of("briefs.book", met.size()),
                "/briefs/book.pdf?day=" + day + "&calendar=" + met.getFirst().calendar(),
                List.of()));
        met.forEach(each -> rows.add(row(
                Phrase.plain(each.summary()),
                Brief.path(each.object(), BriefStates.recurrence(each)),
                List.of(BriefPages.hours(each), states.of(each).text()))));
        return Optional.of(new Section("briefs", Phrase.of("briefs.title"), rows, false));
    }

    private static WorkRow row(Phrase name, String path, List<Phrase> below) {
        return new WorkRow(null, name, path, null, below, null);
    }
}
