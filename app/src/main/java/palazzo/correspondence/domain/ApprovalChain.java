// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

/** Through whose hands an answer goes, by the rules of the city. Whoever stands in for somebody stands in here too, on the day. */
@Component
class ApprovalChain {

    private final ApprovalRules rules;
    private final LetterKinds kinds;
    private final People people;
    private final Charts charts;
    private final Signing signing;
    private final Today today;

    ApprovalChain(ApprovalRules rules, LetterKinds kinds, People people, Charts charts, Signing signing, Today today) {
        this.rules = rules;
        this.kinds = kinds;
        this.people = people;
        this.charts = charts;
        this.signing = signing;
        this.today = today;
    }

    /**
     * What is to be checked and signed.
     *
     * @param topic its kind in the catalogue, or {@link ApprovalRules#CAMPAIGN}; empty for none
     * @param joint whether two offices answer it together
     */
    record Asked(String unit, String competence, String topic, Priority priority, boolean joint, UUID preparedBy) {

        static Asked of(Letter letter, UUID preparedBy) {
            Handling handling = letter.handled();
            return new Asked(
                    handling.unit(),
                    handling.competence(),
                    handling.matter().topic(),
                    handling.matter().priority(),
                    letter.isJoint(),
                    preparedBy);
        }
    }

    /** Whose hands, and why, as the city says it. */
    record Chain(List<Step> steps, String why) {}

    /**
     * What two offices answer together is checked by the other one first, whatever the rule says.
     *
     * @throws Refusal where nobody but who prepared it may sign
     */
    Chain of(Asked asked) {
        ApprovalRules.Rule rule = rules.of(asked.topic(), asked.priority(), asked.competence(), today.date());
        Signature signature = signature(rule, asked);
        String signs = signature.unit();
        List<UUID> signatories = signatories(signs, asked.preparedBy());
        List<Step> steps = new ArrayList<>();
        if (asked.joint()) {
            otherThan(asked.unit()).forEach(other -> steps.add(new Step(Duty.CHECK, other, null)));
        }
        for (String check : rule.checks()) {
            if (!check.equals(ApprovalRules.OWN) || somebodyElseCanCheck(asked, signatories)) {
                steps.add(new Step(Duty.CHECK, unit(check, asked), null));
            }
        }
        steps.add(new Step(Duty.SIGN, signs, null));
        return new Chain(steps, signature.why());
    }

    private record Signature(String unit, String why) {}

    private Signature signature(ApprovalRules.Rule rule, Asked asked) {
        return rule.signs().equals(ApprovalRules.KIND)
                ? ofTheKind(rule, asked)
                : new Signature(unit(rule.signs(), asked), rule.why());
    }

    /** Whoever carries what the kind says signs. Where it says no other than who answers, or nobody carries it, the unit does. */
    private Signature ofTheKind(ApprovalRules.Rule rule, Asked asked) {
        return kinds.find(asked.topic())
                .filter(LetterKind::isSignedByOthers)
                .flatMap(kind ->
                        carrier(kind.signedUnder()).map(unit -> new Signature(unit, kind.whySigned(rule.why()))))
                .orElseGet(() -> new Signature(asked.unit(), rule.why()));
    }

    private List<UUID> signatories(String unit, UUID preparedBy) {
        List<UUID> found = signing.signatories(people.onDuty(today.date()), SignedAct.LETTER, unit).stream()
                .map(Actor::person)
                .filter(Objects::nonNull)
                .filter(person -> !preparedBy.equals(person))
                .toList();
        if (found.isEmpty()) {
            throw new Refusal("reply.no_signatory", unit);
        }
        return found;
    }

    private Stream<String> otherThan(String unit) {
        return charts.on(today.date()).carriersOf(Letter.TOGETHER).stream()
                .filter(other -> !other.equals(unit))
                .sorted()
                .limit(1);
    }

    /** A competence is carried by a unit today; a unit is itself. */
    private String unit(String said, Asked asked) {
        if (said.equals(ApprovalRules.OWN)) {
            return asked.unit();
        }
        return said.contains("-") ? carrier(said).orElseThrow(() -> new Refusal("reply.no_carrier", said)) : said;
    }

    private Optional<String> carrier(String competence) {
        return charts.on(today.date()).carriersOf(competence).stream().sorted().findFirst();
    }

    /** In a town of three the one who signs has also read it. */
    private boolean somebodyElseCanCheck(Asked asked, List<UUID> sign) {
        return people.inUnit(asked.unit(), today.date()).stream()
                .map(Actor::person)
                .anyMatch(person -> person != null && !person.equals(asked.preparedBy()) && !sign.contains(person));
    }
}
