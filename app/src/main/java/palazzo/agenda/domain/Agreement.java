// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.agenda.domain.Conflicts.Want;
import palazzo.agenda.domain.Request.Deed;
import palazzo.agenda.domain.Request.Exchange;
import palazzo.agenda.domain.Request.Kind;
import palazzo.agenda.domain.Request.State;
import palazzo.agenda.domain.RequestDesk.Slot;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.WhoActs;

/** One side accepts a time that the other proposed: the event goes into both agendas, which are locked before. */
@Component
class Agreement {

    private final Requests requests;
    private final RequestReading reading;
    private final Calendars calendars;
    private final Conflicts conflicts;
    private final Writing writing;
    private final RequestNews news;
    private final WhoActs whoActs;
    private final Today today;

    Agreement(
            Requests requests,
            RequestReading reading,
            Calendars calendars,
            Conflicts conflicts,
            Writing writing,
            RequestNews news,
            WhoActs whoActs,
            Today today) {
        this.requests = requests;
        this.reading = reading;
        this.calendars = calendars;
        this.conflicts = conflicts;
        this.writing = writing;
        this.news = news;
        this.whoActs = whoActs;
        this.today = today;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    UUID on(UUID id, UUID exchange, EventDesk.Aware aware) {
        Request seen = reading.open(id);
        Set<UUID> both = new TreeSet<>(Set.of(seen.asked()));
        if (seen.asking() != null) {
            both.add(seen.asking());
        }
        both.forEach(calendars::locked);
        Request request = requests.locked(id).orElseThrow();
        if (request.state() != State.OPEN) {
            throw new Refusal("agenda.request_over");
        }
        Exchange proposed = proposed(request, exchange);
        if (!reading.mayAccept(request, proposed)) {
            throw new Refusal("agenda.request_own_proposal");
        }
        Slot slot = new Slot(Objects.requireNonNull(proposed.starts()), Objects.requireNonNull(proposed.ends()));
        Set<UUID> into = request.kind() == Kind.DELEGATION ? Set.of(request.asked()) : both;
        weigh(into, slot, aware);
        return news.under(() -> entered(request, slot, into, aware));
    }

    private static Exchange proposed(Request request, UUID exchange) {
        return request.exchanges().stream()
                .filter(each -> each.id().equals(exchange) && each.starts() != null)
                .findFirst()
                .orElseThrow(() -> new NotFound("exchange " + exchange));
    }

    private void weigh(Set<UUID> into, Slot slot, EventDesk.Aware aware) {
        List<Conflict> found =
                conflicts.of(into, List.of(new Want(slot.starts(), slot.ends(), 0, 0, null, "", true)), "");
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

    private UUID entered(Request request, Slot slot, Set<UUID> into, EventDesk.Aware aware) {
        String uid = request.id() + "@palazzo";
        byte[] bytes = EventText.agreed(uid, request.subject(), slot.starts(), slot.ends(), today.now())
                .bytes();
        UUID object = null;
        for (UUID calendar : into) {
            UUID made = writing.agreed(
                    calendar,
                    new Writing.Letter(uid + ".ics", bytes, null, aware.reason().strip(), ""),
                    new Mandate(Mandate.Kind.HOUSE, "request"));
            object = calendar.equals(request.asked()) ? made : object;
        }
        news.say(request.id(), Deed.ACCEPTED, "", slot);
        requests.close(
                request.id(), State.ACCEPTED, object, today.now(), whoActs.now().required());
        news.over(request);
        news.recorded("request.accepted", request);
        return Objects.requireNonNull(object);
    }
}
