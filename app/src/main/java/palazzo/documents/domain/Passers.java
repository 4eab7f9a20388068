// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.domain;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import palazzo.documents.SignatureFolder.Duty;
import palazzo.documents.SignatureFolder.Step;
import palazzo.kernel.Refusal;
import palazzo.organisation.Actor;
import palazzo.organisation.Holding;
import palazzo.organisation.Permission;
import palazzo.organisation.SignedAct;
import palazzo.organisation.Signing;

/**
 * Who passes a step: nobody their own paper, neither by a post of their own nor in place of somebody else; nobody as
 * substitute of who prepared it; a check, who may do the work of the step's unit; a signature, who has the right to sign
 * such an act.
 */
@Component
class Passers {

    private final Permission permission;
    private final Signing signing;

    Passers(Permission permission, Signing signing) {
        this.permission = permission;
        this.signing = signing;
    }

    /**
     * The post by which {@code actor} passes the step.
     *
     * @param author who prepared the paper
     * @param kind of act, a {@link SignedAct}
     * @throws Refusal where there is none
     */
    Holding require(Actor actor, UUID author, String kind, Step step) {
        if (author.equals(actor.person())) {
            throw new Refusal("paper.own");
        }
        Predicate<Holding> asked = holding -> !holding.holder().equals(author)
                && (step.person() == null || holding.holder().equals(step.person()));
        if (step.person() != null && actor.holdings().stream().noneMatch(asked)) {
            throw new Refusal("paper.of_another");
        }
        return step.duty() == Duty.SIGN
                ? signing.require(actor, SignedAct.valueOf(kind), step.unit(), asked)
                : checker(with(actor, asked), step.unit());
    }

    /** Whether {@code actor} may pass the step. */
    boolean may(Actor actor, UUID author, String kind, Step step) {
        try {
            require(actor, author, kind, step);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private Holding checker(Actor actor, String unit) {
        return actor.holdings().stream()
                .filter(holding ->
                        permission.reach(with(actor, holding::equals)).contains(unit))
                .findFirst()
                .orElseThrow(() -> new Refusal("paper.of_unit", unit));
    }

    private static Actor with(Actor actor, Predicate<Holding> which) {
        List<Holding> held = actor.holdings().stream().filter(which).toList();
        return new Actor(actor.person(), actor.name(), held);
    }
}
