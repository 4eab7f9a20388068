// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.agenda.Agenda;
import palazzo.agenda.Engagement;
import palazzo.agenda.Engagement.Status;
import palazzo.agenda.HolderCalendar;
import palazzo.agenda.Right;
import palazzo.agenda.Secrecy;
import palazzo.agenda.Stored;
import palazzo.icalendar.Itip;
import palazzo.kernel.NotFound;
import palazzo.ui.Words;

/** The agendas as the one who acts may see them. Every way out goes through {@link Reach}. */
@Component
class AgendaReading implements Agenda {

    private final Calendars calendars;
    private final AgendaRights rights;
    private final HeldEvents events;
    private final Spans spans;
    private final Writing writing;
    private final Words words;

    AgendaReading(
            Calendars calendars, AgendaRights rights, HeldEvents events, Spans spans, Writing writing, Words words) {
        this.calendars = calendars;
        this.rights = rights;
        this.events = events;
        this.spans = spans;
        this.writing = writing;
        this.words = words;
    }

    @Override
    public List<HolderCalendar> calendars() {
        return calendars.all().stream()
                .filter(calendar -> rights.now(calendar).isAnything())
                .toList();
    }

    @Override
    public Optional<HolderCalendar> of(UUID holder) {
        return calendars.of(holder).filter(calendar -> rights.now(calendar).isAnything());
    }

    @Override
    public Optional<HolderCalendar> mayors() {
        return calendars.mayors().stream().flatMap(mayor -> of(mayor).stream()).findFirst();
    }

    @Override
    public HolderCalendar calendar(UUID calendar) {
        return calendars
                .find(calendar)
                .filter(found -> rights.now(found).isAnything())
                .orElseThrow(() -> new NotFound("calendar " + calendar));
    }

    @Override
    public List<Engagement> between(Collection<UUID> asked, Instant from, Instant until) {
        Map<UUID, Reach> reaches = new HashMap<>();
        asked.forEach(id -> calendars.find(id).ifPresent(found -> reaches.put(id, rights.now(found))));
        return spans.between(reaches.keySet(), from, until).stream()
                .flatMap(each -> reach(reaches, each).shown(each).stream())
                .toList();
    }

    private static Reach reach(Map<UUID, Reach> reaches, Engagement each) {
        return reaches.getOrDefault(each.calendar(), Reach.NONE);
    }

    @Override
    public List<Engagement> occurrences(UUID object) {
        Held held = held(object);
        Reach reach = rights.now(calendar(held.calendar()));
        return spans.of(object).stream()
                .flatMap(each -> reach.shown(each).stream())
                .toList();
    }

    @Override
    public Right right(UUID calendar, Secrecy secrecy) {
        return rights.now(calendar(calendar)).right(secrecy);
    }

    @Override
    public boolean mayRespond(UUID calendar, Secrecy secrecy) {
        return rights.now(calendar(calendar)).responds(secrecy);
    }

    @Override
    public List<Stored> storedIn(UUID calendar) {
        return stored(calendar(calendar), events.of(calendar));
    }

    @Override
    public List<Stored> storedIn(UUID calendar, Instant from, Instant until) {
        return stored(calendar(calendar), events.touching(calendar, from, until));
    }

    @Override
    public Optional<Stored> stored(UUID calendar, String name) {
        Reach reach = rights.now(calendar(calendar));
        return events.byName(calendar, name).flatMap(held -> stored(held, reach));
    }

    @Override
    public Stored stored(UUID object) {
        Held held = held(object);
        return stored(held, rights.now(calendar(held.calendar()))).orElseThrow(() -> new NotFound("event " + object));
    }

    private List<Stored> stored(HolderCalendar calendar, List<Held> held) {
        Reach reach = rights.now(calendar);
        return held.stream().flatMap(each -> stored(each, reach).stream()).toList();
    }

    private Optional<Stored> stored(Held held, Reach reach) {
        return switch (reach.right(held.secrecy())) {
            case NONE -> Optional.empty();
            case TIMES -> Optional.of(timesOnly(held));
            case VIEW, CHANGE ->
                Optional.of(new Stored(
                        held.id(), held.name(), held.uid(), held.etag(), held.scheduleTag(), held.content()));
        };
    }

    private Stored timesOnly(Held held) {
        String busy = words.t(LocaleContextHolder.getLocale(), "agenda.busy");
        return new Stored(
                held.id(), held.name(), held.uid(), held.etag() + "t", "", TimesOnly.of(held.content(), busy));
    }

    @Override
    public Optional<Changes> changes(UUID calendar, long since) {
        HolderCalendar found = calendar(calendar);
        if (since < 0 || since > found.token()) {
            return Optional.empty();
        }
        List<String> changed = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (HeldEvents.Deed deed : events.since(calendar, since)) {
            boolean seen = !deed.gone() && stored(calendar, deed.name()).isPresent();
            (seen ? changed : gone).add(deed.name());
        }
        return Optional.of(new Changes(found.token(), changed, gone));
    }

    @Override
    public Put put(UUID calendar, String name, byte[] content, @Nullable String ifMatch) {
        return writing.put(calendar, name, content, ifMatch);
    }

    @Override
    public void delete(UUID calendar, String name, @Nullable String ifMatch, boolean answers) {
        writing.delete(calendar, name, ifMatch, answers);
    }

    @Override
    public Heard heard(Itip said, String address, Predicate<UUID> isNews) {
        return writing.heard(said, address, isNews);
    }

    @Override
    public Optional<UUID> enter(@Nullable UUID holder, String name, byte[] content) {
        Collection<UUID> whose = holder == null ? calendars.mayors() : List.of(holder);
        return whose.stream()
                .flatMap(each -> calendars.of(each).stream())
                .findFirst()
                .map(calendar -> writing.agreed(calendar.id(), Writing.Letter.of(name, content), Mandate.HOUSE));
    }

    @Override
    public List<Busy> busy(UUID calendar, Instant from, Instant until) {
        List<Busy> joined = new ArrayList<>();
        for (Engagement each : between(List.of(calendar), from, until)) {
            if (!each.takesTime()) {
                continue;
            }
            Busy next = new Busy(each.starts(), each.ends(), each.status() == Status.TENTATIVE);
            Busy last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && last.tentative() == next.tentative()
                    && !next.from().isAfter(last.until())) {
                Instant end = next.until().isAfter(last.until()) ? next.until() : last.until();
                joined.set(joined.size() - 1, new Busy(last.from(), end, last.tentative()));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private Held held(UUID object) {
        return events.find(object).orElseThrow(() -> new NotFound("event " + object));
    }
}
