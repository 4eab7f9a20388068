// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.law.Norm;

/**
 * The right to sign: post × kind of act. It is not a competence: who prepares an act and who signs it are two people. A
 * substitute signs within their dates, in the post of the one who is absent.
 */
@Component
public class Signing {

    private static final String STAFF_OF_THE_ORGAN = "d.lgs. 267/2000, art. 90, c. 3-bis";
    private static final String DEPUTY = "d.lgs. 267/2000, art. 53, c. 2";

    private final Charts charts;
    private final Today today;

    Signing(Charts charts, Today today) {
        this.charts = charts;
        this.today = today;
    }

    /** Whether {@code actor} may sign such an act of {@code unit} today. */
    public boolean may(Actor actor, SignedAct act, String unit) {
        return signsAs(actor, act, unit, holding -> true).isPresent()
                && staffOfTheOrganAdoptNoActsOfManagement(actor, act);
    }

    /**
     * The post in which {@code actor} signs such an act of {@code unit} today, their own before another's.
     *
     * @throws Refusal where they may not, with the norm that says so
     */
    public Holding require(Actor actor, SignedAct act, String unit) {
        return require(actor, act, unit, holding -> true);
    }

    /**
     * As {@link #require(Actor, SignedAct, String)}, where the signature of some posts alone is asked. The others still
     * tell who the actor is: a Deputy signs for the Mayor because they are the Deputy.
     *
     * @param asked the posts whose signature counts
     */
    public Holding require(Actor actor, SignedAct act, String unit, Predicate<Holding> asked) {
        if (!staffOfTheOrganAdoptNoActsOfManagement(actor, act)) {
            throw Refusal.byNorm(STAFF_OF_THE_ORGAN, "signing.art90");
        }
        return signsAs(actor, act, unit, asked).orElseThrow(() -> refusal(actor, act));
    }

    /** Those of {@code people} who may sign it today: from whom one chooses. */
    public List<Actor> signatories(List<Actor> people, SignedAct act, String unit) {
        return people.stream().filter(actor -> may(actor, act, unit)).toList();
    }

    @Norm(STAFF_OF_THE_ORGAN)
    private static boolean staffOfTheOrganAdoptNoActsOfManagement(Actor actor, SignedAct act) {
        boolean staffOfTheOrgan = actor.holdings().stream()
                .anyMatch(holding -> holding.kind() == PostKind.ART90 && holding.insteadOf() == null);
        return !(staffOfTheOrgan && act.isManagement());
    }

    @Norm(DEPUTY)
    private static boolean onlyTheDeputyStandsInForTheMayor(Actor actor, Holding holding) {
        return holding.kind() != PostKind.MAYOR
                || holding.insteadOf() == null
                || holdsAsTheirOwn(actor, PostKind.DEPUTY);
    }

    private Optional<Holding> signsAs(Actor actor, SignedAct act, String unit, Predicate<Holding> asked) {
        return actor.holdings().stream()
                .filter(asked)
                .filter(holding -> act.isSignedBy(holding.kind()))
                .filter(holding -> onlyTheDeputyStandsInForTheMayor(actor, holding))
                .filter(holding -> reaches(holding, unit))
                .min(Comparator.comparing(holding -> holding.insteadOf() != null));
    }

    /** A head signs for their unit and those below it, the Chief for any; an act without a unit is the Mayor's. */
    private boolean reaches(Holding holding, String unit) {
        return switch (holding.kind()) {
            case HEAD ->
                charts.on(today.date()).atOrBelow(Set.of(holding.unit())).contains(unit);
            case CHIEF, VICECHIEF -> !unit.isEmpty();
            case DEPUTY -> holding.insteadOf() == null && !unit.isEmpty();
            default -> true;
        };
    }

    private static Refusal refusal(Actor actor, SignedAct act) {
        boolean inPlaceOfTheMayor =
                actor.holdings().stream().anyMatch(holding -> !onlyTheDeputyStandsInForTheMayor(actor, holding));
        if (inPlaceOfTheMayor && act.isSignedBy(PostKind.MAYOR)) {
            return Refusal.byNorm(DEPUTY, "signing.deputy");
        }
        String norm = act.norm();
        String code = "signing." + act;
        return norm == null ? new Refusal(code) : Refusal.byNorm(norm, code);
    }

    private static boolean holdsAsTheirOwn(Actor actor, PostKind kind) {
        return actor.holdings().stream().anyMatch(holding -> holding.kind() == kind && holding.insteadOf() == null);
    }
}
