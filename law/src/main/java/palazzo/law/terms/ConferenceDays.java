// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.util.Set;
import palazzo.law.Norm;

/**
 * Days of a conference of services, by the text in force when it was called.
 *
 * @param before in the text before d.l. 19/2026
 * @param now in the text of d.l. 19/2026
 * @param sensitive whether they double where sensitive interests are touched
 * @param halved whether the conference is a preliminary one
 */
record ConferenceDays(int before, int now, boolean sensitive, boolean halved) implements Duration {

    @Override
    public Length of(Facts facts, Steps steps) {
        Regime regime = facts.regime().orElseGet(() -> Regime.on(facts.start()));
        boolean old = regime == Regime.BEFORE_DL_19_2026;
        steps.add(Step.of(old ? Sentence.OLD_CONFERENCE : Sentence.NEW_CONFERENCE, facts.start()));
        int days = (old ? before : now) * (facts.is(Trait.SENSITIVE) ? 2 : 1);
        return new Length.Days(halved ? half(days, facts, steps) : days);
    }

    @Override
    public boolean takesRegime() {
        return true;
    }

    @Override
    public Set<Trait> traits() {
        return sensitive ? Set.of(Trait.SENSITIVE) : Set.of();
    }

    @Norm(value = "l. 241/1990, art. 14, c. 3, metà dei termini", doubt = "That half a day is lost is our reading.")
    private static int half(int days, Facts facts, Steps steps) {
        steps.add(Step.of(Sentence.HALVED_DOWN, facts.start()));
        return days / 2;
    }
}
