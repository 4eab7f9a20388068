// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import palazzo.agenda.HolderCalendar;
import palazzo.agenda.domain.Request.Deed;
import palazzo.agenda.domain.Request.Exchange;
import palazzo.agenda.domain.Request.State;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.organisation.WhoActs;

/** Requests between secretariats, and where the one who asks stands in each. */
@Service
public class RequestReading {

    private final Requests requests;
    private final Calendars calendars;
    private final AgendaRights rights;
    private final HeldEvents events;
    private final WhoActs whoActs;

    RequestReading(Requests requests, Calendars calendars, AgendaRights rights, HeldEvents events, WhoActs whoActs) {
        this.requests = requests;
        this.calendars = calendars;
        this.rights = rights;
        this.events = events;
        this.whoActs = whoActs;
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

        /** Whether they are asked. */
        public boolean answers() {
            return this == ASKED || this == BOTH;
        }

        /** Whether they ask. */
        public boolean asks() {
            return this == ASKING || this == BOTH;
        }
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

    /** The same, while it waits. @throws Refusal where it is over */
    Request open(UUID id) {
        Request request = find(id);
        if (request.state() != State.OPEN) {
            throw new Refusal("agenda.request_over");
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

    /** Whether it is for the one who acts to accept a time: who proposed it does not. */
    public boolean mayAccept(Request request, Exchange proposed) {
        Side side = side(request);
        return byAsking(request, proposed) ? side.answers() : side.asks();
    }

    /** Whether who proposed a time belongs to those who ask. Whoever may write into the asked agenda does not. */
    private static boolean byAsking(Request request, Exchange exchange) {
        return request.exchanges().stream()
                .filter(each -> each.deed() == Deed.ASKED)
                .anyMatch(each -> each.actor().equals(exchange.actor()));
    }

    private boolean changes(UUID calendar) {
        return calendars.find(calendar).map(rights::now).map(Reach::changesSome).orElse(false);
    }
}
