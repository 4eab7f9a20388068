// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.agenda.Engagement.Status;
import palazzo.agenda.HolderCalendar;
import palazzo.agenda.Right;
import palazzo.agenda.Secrecy;
import palazzo.icalendar.ICalendar;
import palazzo.icalendar.Moment;
import palazzo.icalendar.Occurrence;
import palazzo.icalendar.Property;
import palazzo.kernel.NotFound;

/** One event for who may read it. */
@Component
public class EventReading {

    private final Calendars calendars;
    private final HeldEvents events;
    private final AgendaRights rights;
    private final Drawing drawing;

    EventReading(Calendars calendars, HeldEvents events, AgendaRights rights, Drawing drawing) {
        this.calendars = calendars;
        this.events = events;
        this.rights = rights;
        this.drawing = drawing;
    }

    /**
     * An event as it is kept.
     *
     * @param rule its recurrence as it is written; empty for none
     * @param findings what is broken in it
     * @param mayChange whether the one who asks may
     */
    public record Read(
            UUID id,
            UUID calendar,
            String etag,
            byte[] content,
            Secrecy secrecy,
            Status status,
            boolean series,
            String summary,
            String location,
            @Nullable UUID place,
            int setUp,
            int rest,
            @Nullable LocalDate heldUntil,
            boolean flagged,
            String rule,
            List<String> findings,
            boolean mayChange) {

        /**
         * What a form shows of it, or of one of its occurrences.
         *
         * @param from null for whole days
         */
        public record Times(
                String summary,
                Secrecy secrecy,
                LocalDate first,
                @Nullable LocalTime from,
                LocalDate last,
                @Nullable LocalTime until,
                String zone,
                String location,
                String words) {}
    }

    /** @throws NotFound where it is not there, or only its times are seen */
    public Read read(UUID id) {
        Held held = events.find(id).orElseThrow(() -> new NotFound("event " + id));
        HolderCalendar calendar = calendars.find(held.calendar()).orElseThrow();
        Right right = rights.now(calendar).right(held.secrecy());
        if (!right.covers(Right.VIEW)) {
            throw new NotFound("event " + id);
        }
        String rule = EventText.main(ICalendar.read(held.content()))
                .first("RRULE")
                .map(Property::value)
                .orElse("");
        return new Read(
                held.id(),
                held.calendar(),
                held.etag(),
                held.content(),
                held.secrecy(),
                held.status(),
                held.series(),
                held.summary(),
                held.location(),
                held.beside().place(),
                held.beside().setUp(),
                held.beside().rest(),
                held.beside().heldUntil(),
                held.flagged(),
                rule,
                held.findings().isEmpty() ? List.of() : List.of(held.findings().split("\n", -1)),
                right == Right.CHANGE);
    }

    /** Who changed it, newest first. The one who asks may read it. */
    public List<Changed> history(Read read) {
        return events.find(read.id()).map(events::history).orElse(List.of());
    }

    /** The times and words of all of it, or of one occurrence. @throws NotFound for none of its occurrences */
    public Read.Times times(Read read, String recurrence) {
        List<Occurrence> all =
                drawing.expansion(ICalendar.read(read.content()), read.series()).occurrences();
        Occurrence asked = all.stream()
                .filter(each ->
                        recurrence.isEmpty() ? !isChanged(each) : each.key().equals(recurrence))
                .findFirst()
                .or(() -> recurrence.isEmpty() ? all.stream().findFirst() : java.util.Optional.empty())
                .orElseThrow(() -> new NotFound("occurrence " + recurrence + " of " + read.id()));
        return times(recurrence.isEmpty() ? first(asked, read) : asked, read);
    }

    private static boolean isChanged(Occurrence each) {
        return each.component().first("RECURRENCE-ID").isPresent();
    }

    /** Of a series the first of all, which may lie before what is drawn. */
    private static Occurrence first(Occurrence drawn, Read read) {
        return ICalendar.read(read.content())
                .expand(
                        palazzo.kernel.Today.ROME,
                        java.time.Instant.parse("0001-01-01T00:00:00Z"),
                        drawn.starts().plusSeconds(1))
                .occurrences()
                .stream()
                .filter(each -> !isChanged(each))
                .findFirst()
                .orElse(drawn);
    }

    private static Read.Times times(Occurrence each, Read read) {
        Moment start = each.start();
        Moment end = each.end();
        boolean day = each.allDay();
        return new Read.Times(
                each.component().text("SUMMARY"),
                EventFacts.secrecy(each.component()),
                start.local().toLocalDate(),
                day ? null : start.local().toLocalTime(),
                day ? end.local().toLocalDate().minusDays(1) : end.local().toLocalDate(),
                day ? null : end.local().toLocalTime(),
                start.zone().id(),
                each.component().text("LOCATION"),
                each.component().text("DESCRIPTION"));
    }
}
