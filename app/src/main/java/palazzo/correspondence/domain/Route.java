// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.Handling.Due;
import palazzo.documents.SignatureFolder.Paper;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.mail.Boxes;
import palazzo.organisation.SignedAct;

/** Through whose hands a reply goes, and by which way it leaves. */
@Component
class Route {

    private final ApprovalChain chain;
    private final Boxes boxes;
    private final Addressees addressees;
    private final Today today;

    Route(ApprovalChain chain, Boxes boxes, Addressees addressees, Today today) {
        this.chain = chain;
        this.boxes = boxes;
        this.addressees = addressees;
        this.today = today;
    }

    /** How a reply leaves. */
    enum Way {
        /** By mail, from the box the letter came to; certified where it came so. */
        MAIL,
        /** On paper: somebody takes it to the post. */
        POST
    }

    /**
     * By the channel of arrival where it can be: what came on paper is answered on paper, if we know where.
     *
     * @throws Refusal where nothing is known by which the sender could be reached
     */
    Way toTheSender(Letter letter) {
        Correspondent sender = letter.arrival().sender();
        boolean onPaper =
                letter.arrival().channel() == Channel.PAPER && !sender.postal().isBlank();
        if (!sender.address().isBlank() && !onPaper) {
            if (boxes.answering(letter.id()).isEmpty()) {
                throw new Refusal(
                        letter.arrival().channel() == Channel.PEC ? "reply.no_certified_mailbox" : "reply.no_mailbox");
            }
            return Way.MAIL;
        }
        if (sender.postal().isBlank()) {
            throw new Refusal("reply.no_recipient");
        }
        return Way.POST;
    }

    /**
     * How it leaves to somebody beside the sender.
     *
     * @throws Refusal where the city has no box of the sort that it takes
     */
    Way to(Letter letter, Addressee other) {
        if (other.isByMail() && through(letter, other).isEmpty()) {
            throw new Refusal(
                    (other.copy() ? "copies/" : "others/")
                            + (other.certified() ? "reply.no_certified_box_for" : "reply.no_box_for"),
                    other.called());
        }
        return other.isByMail() ? Way.MAIL : Way.POST;
    }

    /** The box through which it leaves to somebody beside the sender; none by post, and where the city has none. */
    Optional<Boxes.Box> through(Letter letter, Addressee other) {
        return other.isByMail() ? boxes.sending(letter.id(), other.certified()) : Optional.empty();
    }

    /** The paper as it goes into the folder. */
    Paper paper(Letter letter, Reply reply) {
        Handling handling = letter.handled();
        Due due = handling.due();
        LocalDate by = due == null ? today.date() : due.date();
        return new Paper(
                letter.subject(),
                SignedAct.LETTER.name(),
                letter.title(),
                letter.path(),
                reply.body() + ForWhom.below(letter, reply, addressees.of(reply.id())),
                handling.competence(),
                by,
                letter.label(),
                chain.of(ApprovalChain.Asked.of(letter, reply.preparedBy())).steps());
    }
}
