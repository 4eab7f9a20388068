// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.correspondence.domain.Dispatch.State;
import palazzo.correspondence.domain.Route.Place;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.mail.Outbox;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.trail.Trail;

/**
 * A reply that could not be delivered goes where a person says, as another message or another envelope under the same number.
 * What may have arrived does not, and nobody who has it gets it again. Where it went before is kept.
 */
@Service
public class Readdressing {

    private final Letters letters;
    private final Dispatches dispatches;
    private final Delivery delivery;
    private final Route route;
    private final Outbox outbox;
    private final Sights sights;
    private final WhoActs whoActs;
    private final Trail trail;
    private final Ids ids;

    Readdressing(
            Letters letters,
            Dispatches dispatches,
            Delivery delivery,
            Route route,
            Outbox outbox,
            Sights sights,
            WhoActs whoActs,
            Trail trail,
            Ids ids) {
        this.letters = letters;
        this.dispatches = dispatches;
        this.delivery = delivery;
        this.route = route;
        this.outbox = outbox;
        this.sights = sights;
        this.whoActs = whoActs;
        this.trail = trail;
        this.ids = ids;
    }

    /**
     * Sends it there. Said twice it is done once.
     *
     * @param which of those to whom the letter is answered
     * @param seen its version that was read
     * @throws Stale where somebody decided about it meanwhile
     */
    @Transactional
    public void send(UUID id, UUID which, int seen, Destination typed) {
        Letter letter = letters.one(id, sights.now());
        Dispatch failed = dispatches.of(id).stream()
                .filter(each -> each.id().equals(which))
                .findFirst()
                .orElseThrow(() -> new NotFound("dispatch " + which));
        Place place = route.instead(letter, failed, typed);
        if (failed.version() != seen) {
            itIsDone(failed, place);
            return;
        }
        mustHaveFailed(failed);
        delivery.decide(id, which, stuck -> send(letter, stuck, place));
    }

    private static void itIsDone(Dispatch now, Place place) {
        if (now.state().isStuck() || !now.goesTo(place)) {
            throw new Stale(Letter.subject(now.letter()));
        }
    }

    private static void mustHaveFailed(Dispatch dispatch) {
        if (dispatch.state() == State.IN_DOUBT) {
            throw new Refusal("address/dispatch.may_have_arrived");
        }
        if (dispatch.state() != State.FAILED) {
            throw new Refusal("dispatch.under_way");
        }
    }

    private void send(Letter letter, Dispatch failed, Place place) {
        if (place.way() == Route.Way.MAIL && failed.goesTo(place)) {
            throw new Refusal("address/dispatch.same_address");
        }
        nobodyGetsItTwice(failed, place);
        dispatches.keep(ids.next(), failed, whoActs.now().required());
        if (failed.sending() != null) {
            outbox.giveUp(failed.sending());
        }
        dispatches.save(failed.elsewhere(place));
        trail.record(
                "letter.readdressed",
                letter.subject(),
                Map.of("from", failed.way().name(), "to", place.way().name()));
    }

    private void nobodyGetsItTwice(Dispatch failed, Place place) {
        boolean theyHaveIt = dispatches.of(failed.letter()).stream()
                .anyMatch(other -> other.reply().equals(failed.reply())
                        && !other.id().equals(failed.id())
                        && other.state() != State.FAILED
                        && other.way() == place.way()
                        && other.recipient().equalsIgnoreCase(place.recipient()));
        if (theyHaveIt) {
            throw new Refusal("address/dispatch.they_have_it");
        }
    }
}
