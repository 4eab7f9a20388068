// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.correspondence.domain.Dispatch.State;
import palazzo.kernel.Subject;
import palazzo.mailroom.Mailroom;
import palazzo.mailroom.Mailroom.Paper;
import palazzo.mailroom.PiecePosted;
import palazzo.mailroom.PieceReturned;
import palazzo.organisation.Sight;

/** Answers on paper: handed to the mailroom, answered when they are at the post, with their writer again when they come back. */
@Service
public class PaperAnswers {

    private final Letters letters;
    private final Dispatches dispatches;
    private final Delivery delivery;
    private final Mailroom mailroom;

    PaperAnswers(Letters letters, Dispatches dispatches, Delivery delivery, Mailroom mailroom) {
        this.letters = letters;
        this.dispatches = dispatches;
        this.delivery = delivery;
        this.mailroom = mailroom;
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
