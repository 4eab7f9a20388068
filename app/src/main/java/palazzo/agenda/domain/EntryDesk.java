// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.agenda.Engagement;
import palazzo.agenda.HolderCalendar;
import palazzo.agenda.Right;
import palazzo.agenda.Secrecy;
import palazzo.agenda.domain.Entry.State;
import palazzo.agenda.domain.PublicEntries.Corrected;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Acting;
import palazzo.organisation.Actor;
import palazzo.organisation.Charts;
import palazzo.organisation.NotCompetent;
import palazzo.organisation.PostKind;
import palazzo.organisation.WhoActs;
import palazzo.publication.Gate;
import palazzo.publication.Gate.Departure;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;
import palazzo.trail.Trail;

/**
 * What is made public of an engagement: proposed by who keeps the agenda, approved by a second person, and only where no
 * electoral period holds it back.
 */
@Service
public class EntryDesk {

    /** Somebody waits for a second person. */
    static final String TASK = "engagement.entry";

    private final PublicEntries entries;
    private final Calendars calendars;
    private final AgendaRights rights;
    private final Gate gate;
    private final Tasks tasks;
    private final Trail trail;
    private final Charts charts;
    private final Acting acting;
    private final WhoActs whoActs;
    private final Ids ids;
    private final Today today;

    EntryDesk(
            PublicEntries entries,
            Calendars calendars,
            AgendaRights rights,
            Gate gate,
            Tasks tasks,
            Trail trail,
            Charts charts,
            Acting acting,
            WhoActs whoActs,
            Ids ids,
            Today today) {
        this.entries = entries;
        this.calendars = calendars;
        this.rights = rights;
        this.gate = gate;
        this.tasks = tasks;
        this.trail = trail;
        this.charts = charts;
        this.acting = acting;
        this.whoActs = whoActs;
        this.ids = ids;
        this.today = today;
    }

    /** What it is to trail and tasks. */
    public static Subject subject(UUID entry) {
        return new Subject("public_entry", entry);
    }

    /** Proposes what is told of an engagement. @return its identity */
    @Transactional
    public UUID propose(Engagement of, Entry.Told told, Entry.Release release, Entry.PlaceRelease placeRelease) {
        HolderCalendar calendar = calendars.find(of.calendar()).orElseThrow();
        Mandate mandate = mayPropose(calendar);
        if (told.subject().isBlank()) {
            throw new Refusal("subject/agenda.entry_without_subject");
        }
        if (!of.isOpen() || of.secrecy() != Secrecy.PUBLIC) {
            throw new Refusal("agenda.entry_of_private");
        }
        Entry entry = new Entry(
                ids.next(),
                0,
                of.calendar(),
                of.object(),
                of.recurrence(),
                of.starts(),
                of.ends(),
                told,
                release,
                placeRelease,
                State.PROPOSED,
                today.now(),
                whoActs.now().required(),
                null,
                null,
                "");
        return under(mandate, () -> proposed(entry, calendar));
    }

    private UUID proposed(Entry entry, HolderCalendar calendar) {
        entries.add(entry);
        trail.record("entry.proposed", subject(entry.id()), Map.of("calendar", calendar.id()));
        ask(entry, calendar);
        return entry.id();
    }

    private void ask(Entry entry, HolderCalendar calendar) {
        String unit = charts.on(today.date()).carriersOf(AgendaRights.KEEPS).stream()
                .sorted()
                .findFirst()
                .orElse("");
        tasks.done(TASK, subject(entry.id()));
        tasks.open(new Task(
                ids.next(),
                TASK,
                entry.told().subject(),
                subject(entry.id()),
                path(entry.id()),
                AgendaRights.KEEPS,
                unit,
                null,
                Today.dateOf(entry.starts()).isBefore(today.date()) ? today.date() : Today.dateOf(entry.starts()),
                calendar.name(),
                rights.label(calendar, Secrecy.PUBLIC)));
    }

    /** Where it is read and decided. */
    public static String path(UUID entry) {
        return "/agenda/public/" + entry;
    }

    /** Approves it: from its release on it is public. @throws Refusal where an electoral period holds it back */
    @Transactional
    public void approve(UUID id, int version) {
        Entry entry = decidable(id);
        gate.check(new Departure(Gate.Kind.COMMUNICATION, ""));
        decided(entry, version, State.APPROVED, "");
        trail.record("entry.approved", subject(id));
    }

    /** Refuses it. */
    @Transactional
    public void refuse(UUID id, int version, String reason) {
        Entry entry = decidable(id);
        decided(entry, version, State.REFUSED, reasonOf(reason));
        trail.record("entry.refused", subject(id));
    }

    /** Takes out what was public. The record stays, with the reason. */
    @Transactional
    public void withdraw(UUID id, int version, String reason) {
        Entry entry = find(id);
        mayPropose(calendars.find(entry.calendar()).orElseThrow());
        if (entry.state() != State.APPROVED) {
            throw new Refusal("agenda.entry_not_public");
        }
        decided(entry, version, State.WITHDRAWN, reasonOf(reason));
        trail.record("entry.withdrawn", subject(id));
    }

    /** Proposes a correction of what is public; it stands as it is until a second person approves. */
    @Transactional
    public void correct(UUID id, String field, String becomes) {
        Entry entry = find(id);
        HolderCalendar calendar = calendars.find(entry.calendar()).orElseThrow();
        mayPropose(calendar);
        if (entry.state() != State.APPROVED) {
            throw new Refusal("agenda.entry_not_public");
        }
        String was = of(entry, field);
        if (was.equals(becomes.strip()) || field.equals("SUBJECT") && becomes.isBlank()) {
            throw new Refusal("becomes/agenda.correction_of_nothing");
        }
        entries.correct(
                ids.next(), entry, field, was, becomes.strip(), whoActs.now().required());
        trail.record("entry.correction_proposed", subject(id), Map.of("field", field));
        ask(entry, calendar);
    }

    /** Approves the corrections that wait. */
    @Transactional
    public void approveCorrections(UUID id) {
        Entry entry = find(id);
        mayDecide(calendars.find(entry.calendar()).orElseThrow());
        gate.check(new Departure(Gate.Kind.COMMUNICATION, ""));
        UUID self = whoActs.now().required();
        List<Corrected> waiting = entries.corrections(List.of(id)).stream()
                .filter(each -> each.approvedAt() == null)
                .toList();
        if (waiting.stream().anyMatch(each -> each.proposedBy().equals(self))) {
            throw new Refusal("agenda.second_person");
        }
        waiting.forEach(each -> entries.approve(each, self));
        tasks.done(TASK, subject(id));
        trail.record("entry.corrected", subject(id));
    }

    private static String of(Entry entry, String field) {
        return switch (field) {
            case "SUBJECT" -> entry.told().subject();
            case "PLACE" -> entry.told().place();
            case "INTEREST" -> entry.told().interest();
            case "REPRESENTS" -> entry.told().represents();
            case "OUTCOME" -> entry.told().outcome();
            default -> throw new NotFound("field " + field);
        };
    }

    /** What waits for a second person, of the agendas that the one who acts reads. */
    public List<Entry> open() {
        return entries.open(calendars.all().stream()
                .filter(this::reads)
                .map(HolderCalendar::id)
                .toList());
    }

    /** What was proposed of an event. The one who acts may read the event. */
    public List<Entry> of(UUID object) {
        return entries.of(object);
    }

    /** Which of these events have something public. */
    public java.util.Set<UUID> published(java.util.Collection<UUID> objects) {
        return entries.published(objects);
    }

    /** @throws NotFound where it is not there, or not theirs to see */
    public Entry find(UUID id) {
        return entries.find(id)
                .filter(entry -> reads(calendars.find(entry.calendar()).orElseThrow()))
                .orElseThrow(() -> new NotFound("entry " + id));
    }

    /** The corrections that wait, as "field: was, becomes". */
    public List<List<String>> waiting(UUID id) {
        return entries.corrections(List.of(id)).stream()
                .filter(each -> each.approvedAt() == null)
                .map(each -> List.of(each.field(), each.was(), each.becomes()))
                .toList();
    }

    /** Whether the one who acts may decide on this, as somebody else than who proposed it. */
    public boolean mayDecide(Entry entry) {
        return decides(calendars.find(entry.calendar()).orElseThrow())
                && !entry.proposedBy().equals(whoActs.now().person());
    }

    /** Whether the one who acts may propose, correct and withdraw in this agenda. */
    public boolean mayWrite(UUID calendar) {
        return rights.now(calendars.find(calendar).orElseThrow()).right(Secrecy.PUBLIC) == Right.CHANGE;
    }

    private boolean reads(HolderCalendar calendar) {
        return rights.now(calendar).right(Secrecy.PUBLIC).covers(Right.VIEW);
    }

    private Mandate mayPropose(HolderCalendar calendar) {
        Reach reach = rights.now(calendar);
        if (reach.right(Secrecy.PUBLIC) != Right.CHANGE) {
            throw new NotCompetent(List.of(AgendaRights.KEEPS));
        }
        return reach.mandate(Secrecy.PUBLIC);
    }

    private Entry decidable(UUID id) {
        Entry entry = find(id);
        mayDecide(calendars.find(entry.calendar()).orElseThrow());
        if (entry.proposedBy().equals(whoActs.now().person())) {
            throw new Refusal("agenda.second_person");
        }
        if (entry.state() != State.PROPOSED) {
            throw new Refusal("agenda.entry_decided");
        }
        return entry;
    }

    private void mayDecide(HolderCalendar calendar) {
        if (!decides(calendar)) {
            throw new NotCompetent(List.of(AgendaRights.KEEPS));
        }
    }

    /** The spokesperson and the press office, who leads the Cabinet, the holder, and who keeps the agenda. */
    private boolean decides(HolderCalendar calendar) {
        Actor actor = whoActs.now();
        return actor.is(PostKind.SPOKESPERSON)
                || actor.is(PostKind.PRESS)
                || actor.holdings().stream().anyMatch(held -> held.kind().leadsTheCabinet())
                || rights.now(calendar).right(Secrecy.PUBLIC) == Right.CHANGE;
    }

    private void decided(Entry entry, int version, State state, String reason) {
        if (entry.version() != version
                || !entries.decide(entry, state, whoActs.now().required(), reason)) {
            throw new Stale(subject(entry.id()));
        }
        tasks.done(TASK, subject(entry.id()));
    }

    private static String reasonOf(String reason) {
        if (reason.isBlank()) {
            throw new Refusal("reason/agenda.why_cancelled");
        }
        return reason.strip();
    }

    private <T> T under(Mandate mandate, java.util.function.Supplier<T> work) {
        return mandate.kind() == Mandate.Kind.COMPETENCE ? acting.under(work, mandate.of()) : work.get();
    }
}
