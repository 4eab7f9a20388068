// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.agenda.Engagement;
import palazzo.agenda.HolderCalendar;
import palazzo.agenda.Right;
import palazzo.agenda.Secrecy;
import palazzo.icalendar.Expansion;
import palazzo.icalendar.ICalendar;
import palazzo.icalendar.Moment;
import palazzo.icalendar.Occurrence;
import palazzo.icalendar.Property;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.kernel.Today;

/**
 * Makes, changes and calls off events on behalf of a holder. What is against an event is found under the lock of the
 * agendas that it goes into, so that of two who save the same time one comes first and the other is told.
 */
@Service
public class EventDesk {

    private static final Duration LONGEST = Duration.ofDays(60);

    private final Calendars calendars;
    private final AgendaRights rights;
    private final HeldEvents events;
    private final Writing writing;
    private final Drawing drawing;
    private final Conflicts conflicts;
    private final Places places;
    private final OptionTasks options;
    private final Convening convening;
    private final Ids ids;
    private final Today today;

    EventDesk(
            Calendars calendars,
            AgendaRights rights,
            HeldEvents events,
            Writing writing,
            Drawing drawing,
            Conflicts conflicts,
            Places places,
            OptionTasks options,
            Convening convening,
            Ids ids,
            Today today) {
        this.calendars = calendars;
        this.rights = rights;
        this.events = events;
        this.writing = writing;
        this.drawing = drawing;
        this.conflicts = conflicts;
        this.places = places;
        this.options = options;
        this.convening = convening;
        this.ids = ids;
        this.today = today;
    }

    /**
     * What somebody knows who saves all the same.
     *
     * @param seen {@link Clashing#seen}; empty where nothing was shown
     * @param reason why; needed where two stand at the same time
     */
    public record Aware(String seen, String reason) {

        /** Nothing was shown. */
        public static final Aware OF_NOTHING = new Aware("", "");
    }

    /**
     * Which event, and what of it.
     *
     * @param etag as it was read: another means that somebody was faster
     * @param recurrence one occurrence; empty for all of it
     */
    public record Which(UUID object, String etag, String recurrence) {}

    /** Makes an event. @throws Clashing where something is against it that was not shown yet */
    @Transactional
    public UUID make(UUID calendar, Draft draft, Aware aware) {
        check(draft);
        String uid = ids.next() + "@palazzo";
        Set<UUID> all = locked(calendar, draft.with());
        ICalendar file = EventText.make(uid, draft, placeName(draft), today.now());
        accept(all, draft, drawing.expansion(file, draft.repeat() != Draft.Repeat.NONE), uid, aware);
        UUID made = null;
        for (UUID each : all) {
            UUID id = write(each, uid + ".ics", file, draft, aware.reason(), "", "");
            made = each.equals(calendar) ? id : made;
        }
        return java.util.Objects.requireNonNull(made);
    }

    /** Changes an event, in every agenda into which it went and the one who acts may write. */
    @Transactional
    public void change(Which which, Draft draft, Aware aware) {
        check(draft);
        Held held = held(which.object());
        Set<UUID> all = locked(held.calendar(), copies(held));
        Held now = held(which.object());
        if (!now.etag().equals(which.etag())) {
            throw new Stale(Engagement.subject(now.id()));
        }
        ICalendar file = ICalendar.read(now.content());
        isNotAnothers(all, now, file);
        ICalendar changed = which.recurrence().isEmpty()
                ? EventText.change(file, draft, placeName(draft), today.now())
                : EventText.changeOne(
                        file, id(occurrence(now, which.recurrence())), draft, placeName(draft), today.now());
        accept(all, draft, moved(changed, which, now), now.uid(), aware);
        for (UUID each : all) {
            Held copy = events.byUid(each, now.uid()).orElseThrow();
            write(each, copy.name(), changed, draft, aware.reason(), copy.etag(), which.recurrence());
        }
    }

    /** Calls it off: it stays and takes nobody's time. */
    @Transactional
    public void cancel(Which which, String reason) {
        if (reason.isBlank()) {
            throw new Refusal("reason/agenda.why_cancelled");
        }
        Held held = held(which.object());
        Set<UUID> all = locked(held.calendar(), copies(held));
        Held now = held(which.object());
        if (!now.etag().equals(which.etag())) {
            throw new Stale(Engagement.subject(now.id()));
        }
        ICalendar file = ICalendar.read(now.content());
        isNotAnothers(all, now, file);
        ICalendar off = which.recurrence().isEmpty()
                ? EventText.cancel(file, today.now())
                : cancelledOne(file, occurrence(now, which.recurrence()));
        for (UUID each : all) {
            Held copy = events.byUid(each, now.uid()).orElseThrow();
            writing.write(
                    each,
                    new Writing.Letter(copy.name(), off.bytes(), null, reason.strip(), which.recurrence()),
                    copy.etag());
            options.over(copy.id());
        }
    }

    /** What somebody else of the house organises is moved where they have it. */
    private void isNotAnothers(Set<UUID> all, Held held, ICalendar file) {
        HolderCalendar calendar = calendars.find(held.calendar()).orElseThrow();
        convening
                .organizer(calendar, file)
                .filter(other -> !all.contains(other.id()))
                .ifPresent(other -> {
                    throw new Refusal("agenda.guest_changes", other.name());
                });
    }

    /** Only looks what is against it. @throws Clashing where something is */
    @Transactional(readOnly = true)
    public void weigh(UUID calendar, @Nullable UUID object, String recurrence, Draft draft) {
        if (object == null) {
            ICalendar file = EventText.make("", draft, placeName(draft), today.now());
            Set<UUID> all = new HashSet<>(draft.with());
            all.add(calendar);
            accept(all, draft, drawing.expansion(file, draft.repeat() != Draft.Repeat.NONE), "", Aware.OF_NOTHING);
            return;
        }
        Held held = held(object);
        ICalendar file = ICalendar.read(held.content());
        ICalendar changed = recurrence.isEmpty()
                ? EventText.change(file, draft, placeName(draft), today.now())
                : EventText.changeOne(file, id(occurrence(held, recurrence)), draft, placeName(draft), today.now());
        Set<UUID> all = copies(held);
        all.add(calendar);
        accept(
                all,
                draft,
                moved(changed, new Which(object, held.etag(), recurrence), held),
                held.uid(),
                Aware.OF_NOTHING);
    }

    private ICalendar cancelledOne(ICalendar file, Occurrence occurrence) {
        Property start = named(occurrence.start(), "DTSTART");
        return EventText.cancelOne(file, id(occurrence), start, today.now());
    }

    /** What of the changed file is newly wanted: all of it, or the one occurrence. */
    private Expansion moved(ICalendar changed, Which which, Held held) {
        Expansion all =
                drawing.expansion(changed, held.series() || which.recurrence().isEmpty());
        return which.recurrence().isEmpty()
                ? all
                : new Expansion(
                        all.occurrences().stream()
                                .filter(each -> each.key().equals(which.recurrence()))
                                .toList(),
                        List.of(),
                        true);
    }

    private UUID write(
            UUID calendar, String name, ICalendar file, Draft draft, String reason, String etag, String recurrence) {
        Writing.Letter letter = new Writing.Letter(name, file.bytes(), draft.beside(), reason.strip(), recurrence);
        UUID id = writing.write(calendar, letter, etag).object();
        options.put(calendar, id, draft);
        return id;
    }

    private void accept(Set<UUID> all, Draft draft, Expansion expansion, String uid, Aware aware) {
        if (draft.isWholeDays()) {
            return;
        }
        List<Conflicts.Want> wants = expansion.occurrences().stream()
                .filter(each ->
                        !each.isCancelled() && each.ends().isAfter(today.now().minus(Duration.ofDays(1))))
                .map(each -> new Conflicts.Want(
                        each.starts(),
                        each.ends(),
                        draft.setUp(),
                        draft.rest(),
                        draft.place(),
                        draft.location(),
                        draft.heldUntil() == null))
                .toList();
        List<Conflict> found = conflicts.of(all, wants, uid);
        if (found.isEmpty()) {
            return;
        }
        Clashing clashing = new Clashing(found);
        if (!clashing.seen().equals(aware.seen())) {
            throw clashing;
        }
        if (clashing.needsReason() && aware.reason().isBlank()) {
            throw new Refusal("reason/agenda.why_at_once");
        }
    }

    private void check(Draft draft) {
        if (draft.summary().isBlank()) {
            throw new Refusal("summary/agenda.without_title");
        }
        if (draft.last().isBefore(draft.first())) {
            throw new Refusal("last/agenda.ends_before");
        }
        if (!draft.isWholeDays() && !end(draft).isAfter(start(draft))) {
            throw new Refusal("until/agenda.ends_before");
        }
        if (Duration.between(draft.first().atStartOfDay(), draft.last().atStartOfDay())
                        .compareTo(LONGEST)
                > 0) {
            throw new Refusal("last/agenda.too_long");
        }
        if (draft.over() != null && draft.over().isBefore(draft.first())) {
            throw new Refusal("over/agenda.over_before");
        }
        if (draft.heldUntil() != null && draft.heldUntil().isBefore(today.date())) {
            throw new Refusal("held/agenda.held_until_past");
        }
    }

    private static java.time.LocalDateTime start(Draft draft) {
        return draft.first().atTime(java.util.Objects.requireNonNull(draft.from()));
    }

    private static java.time.LocalDateTime end(Draft draft) {
        return draft.last().atTime(java.util.Objects.requireNonNull(draft.until()));
    }

    /** Locks the agendas, always in the same order, those alone into which the one who acts may write. */
    private Set<UUID> locked(UUID calendar, Set<UUID> with) {
        Set<UUID> all = new TreeSet<>(with);
        all.add(calendar);
        all.forEach(each -> writing.visible(calendars.locked(each)));
        return all;
    }

    /** The other agendas with the same event. */
    private Set<UUID> copies(Held held) {
        Set<UUID> copies = new HashSet<>();
        calendars
                .all()
                .forEach(calendar -> events.byUid(calendar.id(), held.uid())
                        .filter(copy -> rights.now(calendar).right(copy.secrecy()) == Right.CHANGE)
                        .ifPresent(copy -> copies.add(calendar.id())));
        return copies;
    }

    private String placeName(Draft draft) {
        return draft.place() == null
                ? ""
                : places.find(draft.place(), "")
                        .map(Place::name)
                        .orElseThrow(() -> new Refusal("place/agenda.no_place"));
    }

    private Held held(UUID object) {
        Held held = events.find(object).orElseThrow(() -> new NotFound("event " + object));
        if (!rights.now(calendars.find(held.calendar()).orElseThrow())
                .right(held.secrecy())
                .covers(Right.VIEW)) {
            throw new NotFound("event " + object);
        }
        return held;
    }

    private Occurrence occurrence(Held held, String recurrence) {
        return find(held, recurrence).orElseThrow(() -> new NotFound("occurrence " + recurrence));
    }

    private Optional<Occurrence> find(Held held, String recurrence) {
        return drawing.expansion(ICalendar.read(held.content()), held.series()).occurrences().stream()
                .filter(each -> each.key().equals(recurrence))
                .findFirst();
    }

    private static Property id(Occurrence occurrence) {
        return named(java.util.Objects.requireNonNull(occurrence.recurrenceId()), "RECURRENCE-ID");
    }

    private static Property named(Moment moment, String name) {
        Property property = Property.of(name, moment.written());
        return switch (moment.form()) {
            case DATE -> property.with("VALUE", "DATE");
            case ZONED -> property.with("TZID", moment.zone().id());
            case UTC, FLOATING -> property;
        };
    }

    /** The secrecies in which the one who acts may write into an agenda. */
    public Set<Secrecy> writes(UUID calendar) {
        Reach reach = rights.now(calendars.find(calendar).orElseThrow(() -> new NotFound("calendar " + calendar)));
        Set<Secrecy> writes = new TreeSet<>();
        for (Secrecy secrecy : Secrecy.values()) {
            if (reach.right(secrecy) == Right.CHANGE) {
                writes.add(secrecy);
            }
        }
        return writes;
    }
}
