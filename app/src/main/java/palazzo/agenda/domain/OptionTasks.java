// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.agenda.Engagement;
import palazzo.agenda.HolderCalendar;
import palazzo.kernel.Ids;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.Label;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;

/** An option holds a time until a day: somebody has to decide by then, and the due list says so from the first. */
@Component
class OptionTasks {

    static final String KIND = "engagement.option";

    private final Tasks tasks;
    private final Calendars calendars;
    private final HeldEvents events;
    private final AgendaRights rights;
    private final Charts charts;
    private final Ids ids;
    private final Today today;

    OptionTasks(
            Tasks tasks,
            Calendars calendars,
            HeldEvents events,
            AgendaRights rights,
            Charts charts,
            Ids ids,
            Today today) {
        this.tasks = tasks;
        this.calendars = calendars;
        this.events = events;
        this.rights = rights;
        this.charts = charts;
        this.ids = ids;
        this.today = today;
    }

    /** The option is one, no longer one, or one until another day. */
    void put(UUID calendar, UUID object, Draft draft) {
        over(object);
        if (draft.heldUntil() == null) {
            return;
        }
        HolderCalendar whose = calendars.find(calendar).orElseThrow();
        Held held = events.find(object).orElseThrow();
        String unit = charts.on(today.date()).carriersOf(AgendaRights.KEEPS).stream()
                .sorted()
                .findFirst()
                .orElse("");
        Label label = rights.label(whose, held.secrecy());
        tasks.open(new Task(
                ids.next(),
                KIND,
                held.summary(),
                Engagement.subject(object),
                Engagement.path(object),
                AgendaRights.KEEPS,
                unit,
                calendars.mayors().contains(whose.holder()) ? null : whose.holder(),
                draft.heldUntil(),
                whose.name(),
                label));
    }

    void over(UUID object) {
        tasks.done(KIND, Engagement.subject(object));
    }
}
