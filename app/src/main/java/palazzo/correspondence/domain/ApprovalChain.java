// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.documents.SignatureFolder.Duty;
import palazzo.documents.SignatureFolder.Step;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Actor;
import palazzo.organisation.Charts;
import palazzo.organisation.People;
import palazzo.organisation.SignedAct;
import palazzo.organisation.Signing;

/** Through whose hands an answer goes: checked by a colleague, where the unit has one to spare, and signed. */
@Component
class ApprovalChain {

    private final People people;
    private final Charts charts;
    private final Signing signing;
    private final Today today;

    ApprovalChain(People people, Charts charts, Signing signing, Today today) {
        this.people = people;
        this.charts = charts;
        this.signing = signing;
        this.today = today;
    }

    /**
     * What two offices answer together is checked by the one and signed by the other.
     *
     * @throws Refusal where nobody but who prepared it may sign
     */
    List<Step> of(String unit, boolean joint, UUID preparedBy) {
        List<Actor> signatories = signing.signatories(people.onDuty(today.date()), SignedAct.LETTER, unit).stream()
                .filter(actor -> !preparedBy.equals(actor.person()))
                .toList();
        if (signatories.isEmpty()) {
            throw new Refusal("reply.no_signatory", unit);
        }
        List<Step> steps = new ArrayList<>();
        if (joint) {
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
