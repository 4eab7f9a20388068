// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.Handling.Due;
import palazzo.documents.SignatureFolder.Duty;
import palazzo.documents.SignatureFolder.Paper;
import palazzo.documents.SignatureFolder.Step;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.mail.Boxes;
import palazzo.organisation.Actor;
import palazzo.organisation.Charts;
import palazzo.organisation.People;
import palazzo.organisation.SignedAct;
import palazzo.organisation.Signing;

/** Through whose hands a reply goes, and by which way it leaves. */
@Component
class Route {

    private final People people;
    private final Charts charts;
    private final Signing signing;
    private final Boxes boxes;
    private final Today today;

    Route(People people, Charts charts, Signing signing, Boxes boxes, Today today) {
        this.people = people;
        this.charts = charts;
        this.signing = signing;
        this.boxes = boxes;
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
     * By the channel of arrival where it can be.
     *
     * @throws Refusal where nothing is known by which the sender could be reached
     */
    Way toTheSender(Letter letter) {
        Correspondent sender = letter.arrival().sender();
        if (!sender.address().isBlank()) {
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

    /** The paper as it goes into the folder: checked by a colleague, where the unit has one to spare, and signed. */
    Paper paper(Letter letter, Reply reply) {
        Handling handling = letter.handled();
        Due due = handling.due();
        LocalDate by = due == null ? today.date() : due.date();
        return new Paper(
                letter.subject(),
                SignedAct.LETTER.name(),
                letter.title(),
                letter.path(),
                reply.body(),
                handling.competence(),
                by,
                letter.label(),
                steps(letter, reply.preparedBy()));
    }

    /** What two offices answer together is checked by the one and signed by the other. */
    private List<Step> steps(Letter letter, UUID preparedBy) {
        String unit = letter.handled().unit();
        List<Actor> signatories = signing.signatories(people.onDuty(today.date()), SignedAct.LETTER, unit).stream()
                .filter(actor -> !preparedBy.equals(actor.person()))
                .toList();
        if (signatories.isEmpty()) {
            throw new Refusal("reply.no_signatory", unit);
        }
        List<Step> steps = new ArrayList<>();
        if (letter.isJoint()) {
            charts.on(today.date()).carriersOf(Letter.TOGETHER).stream()
                    .filter(other -> !other.equals(unit))
                    .sorted()
                    .findFirst()
                    .ifPresent(other -> steps.add(new Step(Duty.CHECK, other, null)));
        }
        if (somebodyElseCanCheck(unit, preparedBy, signatories)) {
            steps.add(new Step(Duty.CHECK, unit, null));
        }
        steps.add(new Step(Duty.SIGN, unit, null));
        return steps;
    }

    /** In a town of three the one who signs has also read it. */
    private boolean somebodyElseCanCheck(String unit, UUID preparedBy, List<Actor> signatories) {
        List<UUID> sign =
                signatories.stream().map(Actor::person).filter(Objects::nonNull).toList();
        return people.inUnit(unit, today.date()).stream()
                .map(Actor::person)
                .anyMatch(person -> person != null && !person.equals(preparedBy) && !sign.contains(person));
    }
}
