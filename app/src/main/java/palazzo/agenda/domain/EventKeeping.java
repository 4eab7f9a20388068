// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import palazzo.agenda.Agenda.Put;
import palazzo.agenda.Engagement;
import palazzo.agenda.Engagement.Status;
import palazzo.agenda.HolderCalendar;
import palazzo.agenda.domain.Writing.Letter;
import palazzo.icalendar.Expansion;
import palazzo.icalendar.Finding;
import palazzo.kernel.Ids;
import palazzo.kernel.Today;
import palazzo.organisation.WhoActs;

/**
 * What is kept of an event that is written: its bytes, what is drawn of them, its line in the log with actor, holder and
 * mandate, and what trail, timeline and search are told. Whether it may be written was asked before.
 */
@Component
class EventKeeping {

    private final Calendars calendars;
    private final HeldEvents events;
    private final Spans spans;
    private final Drawing drawing;
    private final EventNews news;
    private final Convening convening;
    private final Places places;
    private final WhoActs whoActs;
    private final Ids ids;
    private final Today today;

    EventKeeping(
            Calendars calendars,
            HeldEvents events,
            Spans spans,
            Drawing drawing,
            EventNews news,
            Convening convening,
            Places places,
            WhoActs whoActs,
            Ids ids,
            Today today) {
        this.calendars = calendars;
        this.events = events;
        this.spans = spans;
        this.drawing = drawing;
        this.news = news;
        this.convening = convening;
        this.places = places;
        this.whoActs = whoActs;
        this.ids = ids;
        this.today = today;
    }

    /** An event as it is from now on. @param before as it was; empty for a new one */
    Put written(
            HolderCalendar calendar,
            Letter letter,
            EventFacts facts,
            Optional<Held> before,
            String uid,
            Mandate mandate) {
        Expansion expansion = convening.seen(calendar, facts.file(), drawing.expansion(facts.file(), facts.isSeries()));
        List<Engagement> was = before.map(held -> spans.of(held.id())).orElse(List.of());
        Held held = held(calendar, letter, facts, before, uid, mandate, expansion.findings());
        if (before.isEmpty()) {
            events.add(held, drawing.drawnUntil(held.series()));
        } else {
            events.change(held, drawing.drawnUntil(held.series()));
        }
        drawing.draw(held.id(), calendar.id(), expansion);
        events.flag(held.id(), spans.clashes(held.id()));
        events.log(calendar, calendars.next(calendar), before.isEmpty() ? "MADE" : "CHANGED", held, letter.reason());
        tell(calendar, letter, before, held, was, expansion);
        return new Put(held.id(), held.etag(), before.isEmpty(), expansion.findings());
    }

    private void tell(
            HolderCalendar calendar,
            Letter letter,
            Optional<Held> before,
            Held held,
            List<Engagement> was,
            Expansion expansion) {
        Instant at = drawing.at(expansion);
        boolean off = held.status() == Status.CANCELLED
                && before.map(Held::status).orElse(Status.CONFIRMED) != Status.CANCELLED;
        if (before.isEmpty()) {
            news.made(calendar, held, at);
        } else if (off || goneFrom(was, spans.of(held.id()), letter.recurrence())) {
            news.cancelled(calendar, held, at, letter.recurrence());
        } else {
            news.changed(calendar, held, at, moved(was, spans.of(held.id())), letter.recurrence());
        }
    }

    private static boolean goneFrom(List<Engagement> was, List<Engagement> now, String recurrence) {
        return !recurrence.isEmpty() && standing(was, recurrence) && !standing(now, recurrence);
    }

    private static boolean standing(List<Engagement> all, String recurrence) {
        return all.stream().anyMatch(each -> each.recurrence().equals(recurrence) && each.status() != Status.CANCELLED);
    }

    private static boolean moved(List<Engagement> was, List<Engagement> now) {
        return !places(was).equals(places(now));
    }

    private static List<List<Object>> places(List<Engagement> all) {
        return all.stream()
                .map(each -> List.<Object>of(each.recurrence(), each.starts(), each.ends(), each.location()))
                .toList();
    }

    private Held held(
            HolderCalendar calendar,
            Letter letter,
            EventFacts facts,
            Optional<Held> before,
            String uid,
            Mandate mandate,
            List<Finding> findings) {
        Beside beside = letter.beside() == null ? beside(facts, before) : letter.beside();
        Status status = EventFacts.status(convening.seen(calendar, facts.file(), facts.main()));
        boolean option = status == Status.TENTATIVE;
        return new Held(
                before.map(Held::id).orElseGet(ids::next),
                before.map(Held::version).orElse(0),
                calendar.id(),
                letter.name(),
                uid,
                etag(letter.content()),
                etag(letter.content()),
                letter.content(),
                facts.secrecy(),
                status,
                facts.summary(),
                facts.location(),
                facts.isSeries(),
                option ? beside : new Beside(beside.place(), beside.setUp(), beside.rest(), null),
                false,
                findings.stream().map(Finding::toString).distinct().limit(20).collect(Collectors.joining("\n")),
                today.now(),
                whoActs.now().person(),
                mandate);
    }

    /** What a program does not say stays; where it names a place that the office knows, that is the place. */
    private Beside beside(EventFacts facts, Optional<Held> before) {
        Beside was = before.map(Held::beside).orElse(Beside.NOTHING);
        boolean there =
                before.filter(held -> held.location().equals(facts.location())).isPresent();
        return there
                ? was
                : new Beside(places.named(facts.location()).orElse(null), was.setUp(), was.rest(), was.heldUntil());
    }

    /** The event goes, bytes kept in the log. */
    void removed(HolderCalendar calendar, Held held, Mandate mandate) {
        Held gone = by(held, mandate);
        events.log(calendar, calendars.next(calendar), "DELETED", gone, "");
        events.remove(held.id());
        news.removed(calendar, gone);
    }

    private Held by(Held held, Mandate mandate) {
        return new Held(
                held.id(),
                held.version(),
                held.calendar(),
                held.name(),
                held.uid(),
                held.etag(),
                held.scheduleTag(),
                held.content(),
                held.secrecy(),
                held.status(),
                held.summary(),
                held.location(),
                held.series(),
                held.beside(),
                held.flagged(),
                held.findings(),
                today.now(),
                whoActs.now().person(),
                mandate);
    }

    static String etag(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
