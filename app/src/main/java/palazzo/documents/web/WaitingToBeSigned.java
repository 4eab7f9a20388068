// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import palazzo.documents.domain.FolderQueue;
import palazzo.documents.domain.FolderQueue.Line;
import palazzo.organisation.Actor;
import palazzo.organisation.OfficeCalendar;
import palazzo.organisation.People;
import palazzo.organisation.Sight;
import palazzo.tasks.DayPart;
import palazzo.ui.Phrase;
import palazzo.ui.Sum;
import palazzo.ui.WorkRow;

/** What waits in the signature folder for the reader, on the page of the day. */
@Component
class WaitingToBeSigned implements DayPart {

    private static final int SHOWN = 5;

    private final FolderQueue queue;
    private final People people;
    private final OfficeCalendar calendar;

    WaitingToBeSigned(FolderQueue queue, People people, OfficeCalendar calendar) {
        this.queue = queue;
        this.people = people;
        this.calendar = calendar;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean beside() {
        return false;
    }

    @Override
    public List<Sum> sums(Actor actor, Sight sight) {
        long waiting = queue.countFor(actor);
        return waiting == 0
                ? List.of()
                : List.of(new Sum(waiting, Phrase.of("documents.day.waiting"), "/folder", false));
    }

    @Override
    public Optional<Section> section(Actor actor, Sight sight) {
        List<Line> waiting = queue.waitingFor(actor);
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "to-sign",
                        Phrase.of("documents.day.title"),
                        waiting.size(),
                        waiting.stream().limit(SHOWN).map(this::row).toList(),
                        "/folder",
                        Phrase.of("documents.day.all"),
                        Phrase.of("documents.day.none")));
    }

    private WorkRow row(Line line) {
        return new WorkRow(
                calendar.due(line.due()),
                Phrase.plain(line.title()),
                "/folder/" + line.id(),
                line.competence(),
                List.of(Phrase.of("documents.day.prepared", people.name(line.preparedBy()))),
                null);
    }
}
