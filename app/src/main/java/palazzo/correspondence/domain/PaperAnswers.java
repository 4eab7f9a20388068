// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    void hand(Dispatch dispatch, String printed) {
        Letter letter = letters.one(dispatch.letter(), Sight.EVERYTHING);
        UUID piece = mailroom.hand(new Paper(
                letter.subject(),
                dispatch.number(),
                letter.title(),
                letter.path(),
                dispatch.recipient(),
                printed,
                letter.handled().competence(),
                letter.handled().unit(),
                letter.label()));
        delivery.toPost(dispatches.save(dispatch.printed(printed, piece)));
    }

    /**
     * Prints an answer again that came back, to another address or the same.
     *
     * @param which of several that wait; null for the first
     * @param address lines of the envelope, the name first
     */
    @Transactional
    public void again(UUID letter, @Nullable UUID which, String address) {
        String lines = address.replace("\r", "").replace("\0", "").strip();
        if (lines.isEmpty() || lines.length() > LONGEST) {
            throw new Refusal("address/reply.no_postal_address", LONGEST);
        }
        delivery.decide(letter, which, stuck -> {
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
        ofPaper(posted.piece(), posted.subject())
                .filter(dispatch -> dispatch.state() == State.QUEUED)
                .ifPresent(dispatch -> delivery.done(dispatches.save(dispatch.sent()), Map.of("by", "post")));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PieceReturned returned) {
        ofPaper(returned.piece(), returned.subject())
                .filter(dispatch -> dispatch.state() == State.SENT)
                .ifPresent(delivery::cameBack);
    }

    /** One that was handed over before papers were told apart is known by its letter. */
    private Optional<Dispatch> ofPaper(UUID piece, Subject subject) {
        return dispatches
                .byPiece(piece)
                .or(() -> Letter.isOne(subject)
                        ? dispatches.of(subject.id()).stream()
                                .filter(dispatch -> dispatch.isByPost() && dispatch.piece() == null)
                                .findFirst()
                        : Optional.empty());
    }
}
