// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.agenda.HolderCalendar;
import palazzo.agenda.Right;
import palazzo.agenda.Secrecy;
import palazzo.agenda.domain.Request.Deed;
import palazzo.agenda.domain.Request.Kind;
import palazzo.agenda.domain.Request.State;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Competence;
import palazzo.organisation.WhoActs;

/**
 * Secretariats ask each other for time: they see free and busy, propose, answer. Either side accepts a time that the other
 * proposed; then the event stands in both agendas, and everything that was said stands on its record.
 */
@Service
public class RequestDesk {

    private final Requests requests;
    private final RequestReading reading;
    private final Calendars calendars;
    private final AgendaRights rights;
    private final Writing writing;
    private final Agreement agreement;
    private final RequestNews news;
    private final WhoActs whoActs;
    private final Ids ids;
    private final Today today;

    RequestDesk(
            Requests requests,
            RequestReading reading,
            Calendars calendars,
            AgendaRights rights,
            Writing writing,
            Agreement agreement,
            RequestNews news,
            WhoActs whoActs,
            Ids ids,
            Today today) {
        this.requests = requests;
        this.reading = reading;
        this.calendars = calendars;
        this.rights = rights;
        this.writing = writing;
        this.agreement = agreement;
        this.news = news;
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
        return news.under(() -> {
            requests.add(request);
            news.say(request.id(), Deed.ASKED, words, null);
            slots.forEach(slot -> news.say(request.id(), Deed.PROPOSED, "", slot));
            news.recorded("request.asked", request);
            news.turnOf(to, request);
            return request.id();
        });
    }

    /** Proposes another time, or only says something. */
    @Transactional
    public void propose(UUID id, @Nullable Slot slot, String words) {
        Request request = reading.open(id);
        if (slot == null && words.isBlank()) {
            throw new Refusal("words/agenda.request_says_nothing");
        }
        if (slot != null) {
            ahead(slot);
        }
        news.under(() -> {
            news.say(id, slot == null ? Deed.SAID : Deed.PROPOSED, words, slot);
            news.recorded(slot == null ? "request.said" : "request.proposed", request);
            news.turnOf(other(request), request);
            return id;
        });
    }

    /** Whose turn it is after the one who acts. */
    private HolderCalendar other(Request request) {
        boolean answered = reading.side(request).answers();
        UUID next = answered && request.asking() != null ? request.asking() : request.asked();
        return calendars.find(next).orElseThrow();
    }

    /**
     * Accepts a time that the other side proposed: the event goes into both agendas.
     *
     * @throws Clashing where something is against it that was not shown yet
     */
    @Transactional
    @Competence({"CFS-03", "CFS-02"})
    public UUID accept(UUID id, UUID exchange, EventDesk.Aware aware) {
        return agreement.on(id, exchange, aware);
    }

    /** The same for who answers without a post in the chart: the secretariat of another administrator. */
    @Transactional
    public UUID acceptAsSecretariat(UUID id, UUID exchange, EventDesk.Aware aware) {
        return agreement.on(id, exchange, aware);
    }

    /** Says no. */
    @Transactional
    public void refuse(UUID id, String words) {
        Request request = reading.open(id);
        if (!reading.side(request).answers()) {
            throw new Refusal("agenda.request_not_asked");
        }
        close(request, State.REFUSED, Deed.REFUSED, words, "request.refused");
    }

    /** Needs it no more. */
    @Transactional
    public void withdraw(UUID id, String words) {
        Request request = reading.open(id);
        if (!reading.side(request).asks()) {
            throw new Refusal("agenda.request_not_own");
        }
        close(request, State.WITHDRAWN, Deed.WITHDRAWN, words, "request.withdrawn");
    }

    private void close(Request request, State state, Deed deed, String words, String act) {
        if (words.isBlank()) {
            throw new Refusal("words/agenda.why_cancelled");
        }
        news.under(() -> {
            requests.close(request.id(), state, null, today.now(), whoActs.now().required());
            news.say(request.id(), deed, words, null);
            news.over(request);
            news.recorded(act, request);
            return request.id();
        });
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
}
