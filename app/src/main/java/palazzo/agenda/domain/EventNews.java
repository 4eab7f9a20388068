// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import palazzo.agenda.Engagement;
import palazzo.agenda.EngagementCancelled;
import palazzo.agenda.EngagementMade;
import palazzo.agenda.EngagementMoved;
import palazzo.agenda.HolderCalendar;
import palazzo.agenda.HolderTold;
import palazzo.organisation.Label;
import palazzo.search.Index;
import palazzo.timeline.Timeline;
import palazzo.trail.Trail;

/** Tells trail, timeline, search and the other modules what happened with an event. In the act's transaction. */
@Component
class EventNews {

    private final Trail trail;
    private final Timeline timeline;
    private final Index index;
    private final AgendaRights rights;
    private final ApplicationEventPublisher events;

    EventNews(Trail trail, Timeline timeline, Index index, AgendaRights rights, ApplicationEventPublisher events) {
        this.trail = trail;
        this.timeline = timeline;
        this.index = index;
        this.rights = rights;
        this.events = events;
    }

    void made(HolderCalendar calendar, Held held, Instant at) {
        told("engagement.made", calendar, held);
        found(calendar, held, at);
        events.publishEvent(new EngagementMade(held.id(), held.calendar(), ""));
    }

    /** @param moved whether times or place are others now */
    void changed(HolderCalendar calendar, Held held, Instant at, boolean moved, String recurrence) {
        told(moved ? "engagement.moved" : "engagement.changed", calendar, held);
        found(calendar, held, at);
        if (moved) {
            events.publishEvent(new EngagementMoved(held.id(), held.calendar(), recurrence));
        }
    }

    void cancelled(HolderCalendar calendar, Held held, Instant at, String recurrence) {
        told("engagement.cancelled", calendar, held);
        found(calendar, held, at);
        events.publishEvent(new EngagementCancelled(held.id(), held.calendar(), recurrence));
    }

    void removed(HolderCalendar calendar, Held held) {
        told("engagement.removed", calendar, held);
        index.takeOut(Engagement.subject(held.id()));
        events.publishEvent(new EngagementCancelled(held.id(), held.calendar(), ""));
    }

    /** A holder's programs are told. */
    void told(HolderCalendar calendar, String uid, byte @Nullable [] message) {
        events.publishEvent(new HolderTold(calendar.holder(), uid, message));
    }

    /** The trail alone. */
    void recorded(String act, HolderCalendar calendar, Held held) {
        trail.record(
                act,
                Engagement.subject(held.id()),
                Map.of("holder", calendar.holder(), "mandate", held.mandate().toString()));
    }

    private void told(String act, HolderCalendar calendar, Held held) {
        recorded(act, calendar, held);
        timeline.add(
                new Timeline.Entry(held.changedAt(), act, Engagement.subject(held.id())),
                rights.label(calendar, held.secrecy()),
                Engagement.subject(held.id()));
    }

    private void found(HolderCalendar calendar, Held held, Instant at) {
        Label label = rights.label(calendar, held.secrecy());
        index.put(
                new Index.Entry(
                        Engagement.subject(held.id()),
                        held.summary(),
                        calendar.name() + (held.location().isEmpty() ? "" : ", " + held.location()),
                        "",
                        Engagement.path(held.id()),
                        at),
                label);
    }
}
