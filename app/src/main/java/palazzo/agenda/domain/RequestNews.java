// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.agenda.HolderCalendar;
import palazzo.agenda.Secrecy;
import palazzo.agenda.domain.Request.Deed;
import palazzo.agenda.domain.Request.Exchange;
import palazzo.agenda.domain.RequestDesk.Slot;
import palazzo.kernel.Ids;
import palazzo.kernel.Today;
import palazzo.organisation.Acting;
import palazzo.organisation.Charts;
import palazzo.organisation.NotCompetent;
import palazzo.organisation.WhoActs;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;
import palazzo.trail.Trail;

/** What is said of a request: on its record, in the trail, and in the due list of those whose turn it is. */
@Component
class RequestNews {

    private static final String TASK = "engagement.request";

    /** The line of the chart under which secretariats are answered. */
    private static final String COMPETENCE = "CFS-03";

    private final Requests requests;
    private final Calendars calendars;
    private final AgendaRights rights;
    private final Tasks tasks;
    private final Trail trail;
    private final Charts charts;
    private final Acting acting;
    private final WhoActs whoActs;
    private final Ids ids;
    private final Today today;

    RequestNews(
            Requests requests,
            Calendars calendars,
            AgendaRights rights,
            Tasks tasks,
            Trail trail,
            Charts charts,
            Acting acting,
            WhoActs whoActs,
            Ids ids,
            Today today) {
        this.requests = requests;
        this.calendars = calendars;
        this.rights = rights;
        this.tasks = tasks;
        this.trail = trail;
        this.charts = charts;
        this.acting = acting;
        this.whoActs = whoActs;
        this.ids = ids;
        this.today = today;
    }

    void say(UUID request, Deed deed, String words, @Nullable Slot slot) {
        requests.say(
                request,
                new Exchange(
                        ids.next(),
                        today.now(),
                        whoActs.now().required(),
                        deed,
                        words.strip(),
                        slot == null ? null : slot.starts(),
                        slot == null ? null : slot.ends()));
    }

    void recorded(String act, Request request) {
        trail.record(act, Request.subject(request.id()));
    }

    /** Those whose turn it is have it in their due list. */
    void turnOf(HolderCalendar turn, Request request) {
        over(request);
        boolean mayors = calendars.mayors().contains(turn.holder());
        String unit = charts.on(today.date()).carriersOf(COMPETENCE).stream()
                .sorted()
                .findFirst()
                .orElse("");
        tasks.open(new Task(
                ids.next(),
                TASK,
                request.subject(),
                Request.subject(request.id()),
                Request.path(request.id()),
                COMPETENCE,
                unit,
                mayors ? null : turn.holder(),
                today.date().plusDays(2),
                turn.name(),
                rights.label(turn, Secrecy.PRIVATE)));
    }

    /** Nobody has to do anything about it. */
    void over(Request request) {
        tasks.done(TASK, Request.subject(request.id()));
    }

    /** The trail names the competence for whom acts by one. */
    <T> T under(Supplier<T> work) {
        return whoActs.now().units().isEmpty() ? work.get() : underCompetence(work);
    }

    private <T> T underCompetence(Supplier<T> work) {
        try {
            return acting.under(work, COMPETENCE, AgendaRights.KEEPS);
        } catch (NotCompetent other) {
            return work.get();
        }
    }
}
