// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.agenda.HolderCalendar;
import palazzo.agenda.Right;
import palazzo.agenda.Secrecy;
import palazzo.agenda.domain.Conflicts.Want;
import palazzo.agenda.domain.Request.Deed;
import palazzo.agenda.domain.Request.Exchange;
import palazzo.agenda.domain.Request.Kind;
import palazzo.agenda.domain.Request.State;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Acting;
import palazzo.organisation.Charts;
import palazzo.organisation.Competence;
import palazzo.organisation.WhoActs;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;
import palazzo.trail.Trail;

/**
 * Secretariats ask each other for time: they see free and busy, propose, answer. Either side accepts a time that the other
 * proposed; then the event stands in both agendas, and everything that was said stands on its record.
 */
@Service
public class RequestDesk {

    static final String TASK = "engagement.request";

    /** The line of the chart under which secretariats are answered. */
    static final String COMPETENCE = "CFS-03";

    private final Requests requests;
    private final Calendars calendars;
    private final AgendaRights rights;
    private final HeldEvents events;
    private final Writing writing;
    private final Conflicts conflicts;
    private final Tasks tasks;
    private final Trail trail;
    private final Charts charts;
    private final Acting acting;
    private final WhoActs whoActs;
    private final Ids ids;
    private final Today today;

    RequestDesk(
            Requests requests,
            Calendars calendars,
            AgendaRights rights,
            HeldEvents events,
            Writing writing,
            Conflicts conflicts,
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
        this.events = events;
        this.writing = writing;
        this.conflicts = conflicts;
        this.tasks = tasks;
        this.trail = trail;
        this.charts = charts;
        this.acting = acting;
        this.whoActs = whoActs;
        this.ids = ids;
        this.today = today;
    }

    /** A time. */
    public record Slot(Instant starts, Instant ends) {

        /** In Rome. */
        public static Slot at(LocalDateTime starts, int minutes) {
            Instant from = starts.atZone(Today.ROME).toInstant();
            return new Slot(from, from.plus(minutes, ChronoUnit.MINUTES));
        }
    }

    /** Who stands where in a request. */
    public enum Side {
        /** Those who ask. */
        ASKING,
        /** Those who are asked. */
        ASKED,
        /** Both, as where one office keeps both agendas. */
        BOTH,
        /** Neither. */
        NONE;

        boolean answers() {
            return this == ASKED || this == BOTH;
        }

        boolean asks() {
            return this == ASKING || this == BOTH;
        }
    }

    /**
     * Asks, with the times that would do.
     *
     * @param asking for whom; null where the one who asks keeps no agenda here
     * @throws Refusal where no time is proposed, or one that is past
     */
    @Transactional
    public UUID ask(
            Kind kind, UUID asked, @Nullable UUID asking, String subject, int minutes, String words, List<Slot> slots) {
        HolderCalendar to = visible(asked);
        if (asking != null) {
            keeps(visible(asking));
        }
        if (subject.isBlank()) {
            throw new Refusal("subject/agenda.without_title");
        }
        if (asked.equals(asking)) {
            throw new Refusal("asked/agenda.request_to_oneself");
        }
        slots.forEach(this::ahead);
        Request request = new Request(
                ids.next(),
                0,
                kind,
                asked,
                asking,
                subject.strip(),
                minutes,
                State.OPEN,
                null,
                today.now(),
                whoActs.now().required(),
                List.of());
        return under(() -> {
            requests.add(request);
            say(request.id(), Deed.ASKED, words, null);
            slots.forEach(slot -> say(request.id(), Deed.PROPOSED, "", slot));
            trail.record("request.asked", Request.subject(request.id()));
            wait(request, to);
            return request.id();
        });
    }

    /** Proposes another time, or only says something. */
    @Transactional
    public void propose(UUID id, @Nullable Slot slot, String words) {
        Request request = open(id);
        if (slot == null && words.isBlank()) {
            throw new Refusal("words/agenda.request_says_nothing");
        }
        if (slot != null) {
            ahead(slot);
        }
        under(() -> {
            say(id, slot == null ? Deed.SAID : Deed.PROPOSED, words, slot);
            trail.record(slot == null ? "request.said" : "request.proposed", Request.subject(id));
            boolean answered = side(request).answers();
            wait(
                    request,
                    calendars
                            .find(answered && request.asking() != null ? request.asking() : request.asked())
                            .orElseThrow());
            return id;
        });
    }

    /**
     * Accepts a time that the other side proposed: the event goes into both agendas.
     *
     * @throws Clashing where something is against it that was not shown yet
     */
    @Transactional
    @Competence({"CFS-03", "CFS-02"})
    public UUID accept(UUID id, UUID exchange, EventDesk.Aware aware) {
        return accepted(id, exchange, aware);
    }

    /** The same for who answers without a post in the chart: the secretariat of another administrator. */
    @Transactional
    public UUID acceptAsSecretariat(UUID id, UUID exchange, EventDesk.Aware aware) {
        return accepted(id, exchange, aware);
    }

    private UUID accepted(UUID id, UUID exchange, EventDesk.Aware aware) {
        Request seen = open(id);
        Set<UUID> both = new TreeSet<>(Set.of(seen.asked()));
        if (seen.asking() != null) {
            both.add(seen.asking());
        }
        both.forEach(calendars::locked);
        Request request = requests.locked(id).orElseThrow();
        if (request.state() != State.OPEN) {
            throw new Refusal("agenda.request_over");
        }
        Exchange proposed = request.exchanges().stream()
                .filter(each -> each.id().equals(exchange) && each.starts() != null)
                .findFirst()
                .orElseThrow(() -> new NotFound("exchange " + exchange));
        Side side = side(request);
        boolean theirs = byAsking(request, proposed) ? side.answers() : side.asks();
        if (!theirs) {
            throw new Refusal("agenda.request_own_proposal");
        }
        Slot slot = new Slot(
                java.util.Objects.requireNonNull(proposed.starts()), java.util.Objects.requireNonNull(proposed.ends()));
        Set<UUID> into = request.kind() == Kind.DELEGATION ? Set.of(request.asked()) : both;
        weigh(into, slot, aware);
        return under(() -> into(request, slot, into, aware));
    }

    private UUID into(Request request, Slot slot, Set<UUID> both, EventDesk.Aware aware) {
        String uid = request.id() + "@palazzo";
        byte[] bytes = EventText.agreed(uid, request.subject(), slot.starts(), slot.ends(), today.now())
                .bytes();
        UUID object = null;
        for (UUID calendar : both) {
            UUID made = writing.agreed(
                    calendar,
                    new Writing.Letter(uid + ".ics", bytes, null, aware.reason().strip(), ""),
                    new Mandate(Mandate.Kind.HOUSE, "request"));
            object = calendar.equals(request.asked()) ? made : object;
        }
        say(request.id(), Deed.ACCEPTED, "", slot);
        requests.close(
                request.id(), State.ACCEPTED, object, today.now(), whoActs.now().required());
        tasks.done(TASK, Request.subject(request.id()));
        trail.record("request.accepted", Request.subject(request.id()));
        return java.util.Objects.requireNonNull(object);
    }

    private void weigh(Set<UUID> both, Slot slot, EventDesk.Aware aware) {
        List<Conflict> found =
                conflicts.of(both, List.of(new Want(slot.starts(), slot.ends(), 0, 0, null, "", true)), "");
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

    /** Says no. */
    @Transactional
    public void refuse(UUID id, String words) {
        Request request = open(id);
        if (!side(request).answers()) {
            throw new Refusal("agenda.request_not_asked");
        }
        close(request, State.REFUSED, Deed.REFUSED, words, "request.refused");
    }

    /** Needs it no more. */
    @Transactional
    public void withdraw(UUID id, String words) {
        Request request = open(id);
        if (!side(request).asks()) {
            throw new Refusal("agenda.request_not_own");
        }
        close(request, State.WITHDRAWN, Deed.WITHDRAWN, words, "request.withdrawn");
    }

    private void close(Request request, State state, Deed deed, String words, String act) {
        if (words.isBlank()) {
            throw new Refusal("words/agenda.why_cancelled");
        }
        under(() -> {
            requests.close(request.id(), state, null, today.now(), whoActs.now().required());
            say(request.id(), deed, words, null);
            tasks.done(TASK, Request.subject(request.id()));
            trail.record(act, Request.subject(request.id()));
            return request.id();
        });
    }

    /** Those that concern the one who acts, open ones first. */
    public List<Request> own() {
        List<UUID> kept = calendars.all().stream()
                .filter(calendar -> rights.now(calendar).changesSome())
                .map(HolderCalendar::id)
                .toList();
        return requests.of(kept, whoActs.now().required());
    }

    /** The request from which an event came, in whichever of the two agendas. The one who acts may read the event. */
    public Optional<Request> of(UUID object) {
        return events.find(object)
                .map(Held::uid)
                .filter(uid -> uid.matches("[0-9a-f-]{36}@palazzo"))
                .flatMap(uid -> requests.find(UUID.fromString(uid.substring(0, 36))));
    }

    /** @throws NotFound where it is not there, or not theirs */
    public Request find(UUID id) {
        Request request = requests.find(id).orElseThrow(() -> new NotFound("request " + id));
        if (side(request) == Side.NONE) {
            throw new NotFound("request " + id);
        }
        return request;
    }

    /** Where the one who acts stands. */
    public Side side(Request request) {
        boolean asks = request.openedBy().equals(whoActs.now().person())
                || request.asking() != null && changes(request.asking());
        boolean asked = changes(request.asked());
        return asks && asked ? Side.BOTH : asks ? Side.ASKING : asked ? Side.ASKED : Side.NONE;
    }

    /** Whether who proposed a time belongs to those who ask. Whoever may write into the asked agenda does not. */
    public boolean byAsking(Request request, Exchange exchange) {
        return request.exchanges().stream()
                .filter(each -> each.deed() == Deed.ASKED)
                .anyMatch(each -> each.actor().equals(exchange.actor()));
    }

    private boolean changes(UUID calendar) {
        return calendars.find(calendar).map(rights::now).map(Reach::changesSome).orElse(false);
    }

    private Request open(UUID id) {
        Request request = find(id);
        if (request.state() != State.OPEN) {
            throw new Refusal("agenda.request_over");
        }
        return request;
    }

    private HolderCalendar visible(UUID calendar) {
        HolderCalendar found = calendars.find(calendar).orElseThrow(() -> new NotFound("calendar " + calendar));
        writing.visible(found);
        return found;
    }

    private void keeps(HolderCalendar calendar) {
        if (rights.now(calendar).right(Secrecy.PUBLIC) != Right.CHANGE) {
            throw new Refusal("asking/agenda.not_yours");
        }
    }

    private void ahead(Slot slot) {
        if (!slot.starts().isAfter(today.now())) {
            throw new Refusal("day/agenda.request_past");
        }
        if (Duration.between(slot.starts(), slot.ends()).toMinutes() < 5) {
            throw new Refusal("minutes/agenda.ends_before");
        }
    }

    private void say(UUID request, Deed deed, String words, @Nullable Slot slot) {
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

    /** The due list of those whose turn it is. */
    private void wait(Request request, HolderCalendar turn) {
        tasks.done(TASK, Request.subject(request.id()));
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

    /** The trail names the competence for whom acts by one. */
    private <T> T under(Supplier<T> work) {
        return whoActs.now().units().isEmpty() ? work.get() : underCompetence(work);
    }

    private <T> T underCompetence(Supplier<T> work) {
        try {
            return acting.under(work, COMPETENCE, AgendaRights.KEEPS);
        } catch (palazzo.organisation.NotCompetent other) {
            return work.get();
        }
    }
}
