// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

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

    private final Calendars calendars;
    private final AgendaRights rights;
    private final HeldEvents events;
    private final Writing writing;
    private final Drawing drawing;
    private final Weighing weighing;
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
            Weighing weighing,
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
        this.weighing = weighing;
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
     * @param onward whether what follows that occurrence goes with it
     */
    public record Which(UUID object, String etag, String recurrence, boolean onward) {

        Which all() {
            return new Which(object, etag, "", false);
        }
    }

    /** Makes an event. @throws Clashing where something is against it that was not shown yet */
    @Transactional
    public UUID make(UUID calendar, Draft draft, Aware aware) {
        draft.check(today.date());
        String uid = ids.next() + "@palazzo";
        Set<UUID> all = locked(calendar, draft.with());
        ICalendar file = EventText.make(uid, draft, placeName(draft), today.now());
        weighing.accept(all, draft, drawing.expansion(file, draft.repeat() != Draft.Repeat.NONE), uid, aware);
        return added(calendar, all, uid, file, draft, aware.reason());
    }

    /**
     * Changes an event, in every agenda into which it went and the one who acts may write. Of a series that is cut, what
     * follows becomes an event of its own.
     *
     * @return the event that was changed, or made of what follows
     */
    @Transactional
    public UUID change(Which which, Draft draft, Aware aware) {
        draft.check(today.date());
        Held held = held(which.object());
        Set<UUID> all = locked(held.calendar(), copies(held));
        Held now = unchanged(which);
        isNotAnothers(all, now);
        Plan plan = plan(now, which, draft);
        weighing.accept(all, draft, plan.wanted(), now.uid(), aware);
        SeriesCut cut = plan.cut();
        if (cut != null) {
            ICalendar ended = cut.before(today.now());
            all.forEach(each -> rewrite(each, now, ended, aware.reason(), ""));
            return added(now.calendar(), all, plan.uid(), plan.file(), draft, aware.reason());
        }
        for (UUID each : all) {
            Held copy = events.byUid(each, now.uid()).orElseThrow();
            write(each, copy.name(), plan.file(), draft, aware.reason(), copy.etag(), which.recurrence());
        }
        return now.id();
    }

    /** Calls it off: it stays and takes nobody's time; a series that is cut ends before. */
    @Transactional
    public void cancel(Which which, String reason) {
        if (reason.isBlank()) {
            throw new Refusal("reason/agenda.why_cancelled");
        }
        Held held = held(which.object());
        Set<UUID> all = locked(held.calendar(), copies(held));
        Held now = unchanged(which);
        isNotAnothers(all, now);
        ICalendar off = off(now, which);
        for (UUID each : all) {
            options.over(rewrite(each, now, off, reason, which.recurrence()));
        }
    }

    /** What somebody else of the house organises is moved where they have it. */
    private void isNotAnothers(Set<UUID> all, Held held) {
        HolderCalendar calendar = calendars.find(held.calendar()).orElseThrow();
        convening
                .organizer(calendar, ICalendar.read(held.content()))
                .filter(other -> !all.contains(other.id()))
                .ifPresent(other -> {
                    throw new Refusal("agenda.guest_changes", other.name());
                });
    }

    private ICalendar off(Held now, Which which) {
        ICalendar file = ICalendar.read(now.content());
        if (which.recurrence().isEmpty()) {
            return EventText.cancel(file, today.now());
        }
        Occurrence occurrence = occurrence(now, which.recurrence());
        if (!which.onward()) {
            return cancelledOne(file, occurrence);
        }
        SeriesCut cut = SeriesCut.at(file, occurrence);
        return cut.isWhole() ? EventText.cancel(file, today.now()) : cut.before(today.now());
    }

    /** Only looks what is against it. @throws Clashing where something is */
    @Transactional(readOnly = true)
    public void weigh(UUID calendar, @Nullable Which which, Draft draft) {
        Set<UUID> all = new HashSet<>(draft.with());
        all.add(calendar);
        if (which == null) {
            ICalendar file = EventText.make("", draft, placeName(draft), today.now());
            weighing.accept(
                    all, draft, drawing.expansion(file, draft.repeat() != Draft.Repeat.NONE), "", Aware.OF_NOTHING);
            return;
        }
        Held held = held(which.object());
        all.addAll(copies(held));
        weighing.accept(all, draft, plan(held, which, draft).wanted(), held.uid(), Aware.OF_NOTHING);
    }

    /**
     * What a change comes to.
     *
     * @param wanted the times that are new
     * @param uid of the event with the file
     * @param cut where a series is cut; null where it stays one
     */
    private record Plan(
            ICalendar file,
            Expansion wanted,
            String uid,
            @Nullable SeriesCut cut) {}

    private Plan plan(Held now, Which which, Draft draft) {
        ICalendar file = ICalendar.read(now.content());
        if (which.recurrence().isEmpty()) {
            ICalendar changed = EventText.change(file, draft, placeName(draft), today.now());
            return new Plan(changed, drawing.expansion(changed, true), now.uid(), null);
        }
        Occurrence occurrence = occurrence(now, which.recurrence());
        if (!which.onward()) {
            ICalendar changed = EventText.changeOne(file, id(occurrence), draft, placeName(draft), today.now());
            return new Plan(changed, one(changed, now, which.recurrence()), now.uid(), null);
        }
        SeriesCut cut = SeriesCut.at(file, occurrence);
        if (cut.isWhole()) {
            return plan(now, which.all(), draft);
        }
        String uid = ids.next() + "@palazzo";
        ICalendar rest = EventText.change(cut.rest(uid, today.now()), draft, placeName(draft), today.now());
        return new Plan(rest, drawing.expansion(rest, true), uid, cut);
    }

    private Expansion one(ICalendar changed, Held now, String recurrence) {
        return new Expansion(
                drawing.expansion(changed, now.series()).occurrences().stream()
                        .filter(each -> each.key().equals(recurrence))
                        .toList(),
                List.of(),
                true);
    }

    private ICalendar cancelledOne(ICalendar file, Occurrence occurrence) {
        Property start = occurrence.start().named("DTSTART");
        return EventText.cancelOne(file, id(occurrence), start, today.now());
    }

    /** As it is now, under the lock. @throws Stale where somebody was faster */
    private Held unchanged(Which which) {
        Held now = held(which.object());
        if (!now.etag().equals(which.etag())) {
            throw new Stale(Engagement.subject(now.id()));
        }
        return now;
    }

    private UUID added(UUID calendar, Set<UUID> all, String uid, ICalendar file, Draft draft, String reason) {
        UUID made = null;
        for (UUID each : all) {
            UUID id = write(each, uid + ".ics", file, draft, reason, "", "");
            made = each.equals(calendar) ? id : made;
        }
        return java.util.Objects.requireNonNull(made);
    }

    /** Writes other bytes into one of the agendas. @return its event there */
    private UUID rewrite(UUID calendar, Held now, ICalendar file, String reason, String recurrence) {
        Held copy = events.byUid(calendar, now.uid()).orElseThrow();
        writing.write(
                calendar, new Writing.Letter(copy.name(), file.bytes(), null, reason.strip(), recurrence), copy.etag());
        return copy.id();
    }

    private UUID write(
            UUID calendar, String name, ICalendar file, Draft draft, String reason, String etag, String recurrence) {
        Writing.Letter letter = new Writing.Letter(name, file.bytes(), draft.beside(), reason.strip(), recurrence);
        UUID id = writing.write(calendar, letter, etag).object();
        options.put(calendar, id, draft);
        return id;
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
        return java.util.Objects.requireNonNull(occurrence.recurrenceId()).named("RECURRENCE-ID");
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
