// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import palazzo.organisation.Actor;
import palazzo.organisation.PostKind;
import palazzo.organisation.Sight;
import palazzo.switchboard.domain.Visit;
import palazzo.switchboard.domain.Visits;
import palazzo.tasks.DayPart;
import palazzo.ui.Phrase;
import palazzo.ui.WorkRow;

/** Who is in the house to see the reader or their unit, on the page of the day; nobody, nothing. */
@Component
class VisitorsHere implements DayPart {

    private final Visits visits;

    VisitorsHere(Visits visits) {
        this.visits = visits;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Section> section(Actor actor, Sight sight) {
        if (!sight.house()) {
            return Optional.empty();
        }
        List<WorkRow> rows = visits.inside(sight).stream()
                .filter(visit -> isFor(visit, actor))
                .map(VisitorsHere::row)
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "visitors",
                        Phrase.of("visits.here"),
                        rows.size(),
                        rows,
                        "/switchboard/visits",
                        Phrase.of("visits.title"),
                        Phrase.of("visits.none")));
    }

    private static boolean isFor(Visit visit, Actor actor) {
        if (visit.host() != null) {
            return actor.people().contains(visit.host());
        }
        return visit.hostUnit().isEmpty()
                ? actor.is(PostKind.MAYOR)
                : actor.units().contains(visit.hostUnit());
    }

    private static WorkRow row(Visit visit) {
        return new WorkRow(
                null,
                Phrase.plain(visit.name()),
                "/switchboard/visits/" + visit.id(),
                null,
                List.of(
                        Phrase.of("visits.since", visit.came()),
                        VisitRows.tag(visit).text()),
                null);
    }
}
