// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.correspondence.domain.Dispatch.State;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.mailroom.Mailroom;
import palazzo.mailroom.Mailroom.Paper;
import palazzo.mailroom.PiecePosted;
import palazzo.mailroom.PieceReturned;
import palazzo.organisation.Sight;
import palazzo.trail.Trail;

/** Answers on paper: handed to the mailroom, answered when they are at the post, with their writer again when they come back. */
@Service
public class PaperAnswers {

    private static final int LONGEST = 600;

    private final Letters letters;
    private final Dispatches dispatches;
    private final Delivery delivery;
    private final Mailroom mailroom;
    private final Trail trail;

    PaperAnswers(Letters letters, Dispatches dispatches, Delivery delivery, Mailroom mailroom, Trail trail) {
        this.letters = letters;
        this.dispatches = dispatches;
        this.delivery = delivery;
        this.mailroom = mailroom;
        this.trail = trail;
    }

    /** The paper is printed: it waits in the mailroom, and somebody of the unit is told. */
    @Transactional(propagation = Propagation.MANDATORY)
    void hand(Dispatch dispatch) {
        Letter letter = letters.one(dispatch.letter(), Sight.EVERYTHING);
        delivery.toPost(dispatch);
        mailroom.hand(new Paper(
                letter.subject(),
                dispatch.number(),
                letter.title(),
                letter.path(),
                dispatch.recipient(),
                Objects.requireNonNull(dispatch.sha256()),
                letter.handled().competence(),
                letter.handled().unit(),
                letter.label()));
    }

    /**
     * Prints an answer again that came back, to another address or the same.
     *
     * @param address lines of the envelope, the name first
     */
    @Transactional
    public void again(UUID letter, String address) {
        String lines = address.replace("\r", "").replace("\0", "").strip();
        if (lines.isEmpty() || lines.length() > LONGEST) {
            throw new Refusal("address/reply.no_postal_address", LONGEST);
        }
        delivery.decide(letter, stuck -> {
            if (stuck.way() != Route.Way.POST || !stuck.state().isStuck()) {
                throw new Refusal("dispatch.under_way");
            }
            dispatches.readdress(dispatches.save(stuck.toPrint(lines)));
            trail.record("letter.sent_again", Letter.subject(letter));
        });
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PiecePosted posted) {
        ofPaper(posted.subject())
                .filter(dispatch -> dispatch.state() == State.QUEUED)
                .ifPresent(dispatch -> delivery.done(dispatches.save(dispatch.sent()), Map.of("by", "post")));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PieceReturned returned) {
        ofPaper(returned.subject())
                .filter(dispatch -> dispatch.state() == State.SENT)
                .ifPresent(delivery::cameBack);
    }

    private Optional<Dispatch> ofPaper(Subject subject) {
        return Letter.isOne(subject)
                ? dispatches.of(subject.id()).filter(dispatch -> dispatch.way() == Route.Way.POST)
                : Optional.empty();
    }
}
