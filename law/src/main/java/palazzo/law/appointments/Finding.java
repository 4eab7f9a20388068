// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import java.util.List;
import java.util.stream.Collectors;
import palazzo.law.Norm;
import palazzo.law.Text;

/**
 * What a check found in a dossier: kept with the act, it says what was known when it was signed.
 *
 * @param check its id, {@code AP-12}
 * @param rule what must be, in words
 * @param outcome the answer
 * @param effect what follows where the check fails; never {@link Effect#BLOCK} where its reading is doubtful
 * @param norm as Italian offices cite it
 * @param doubt what makes the check doubtful, or the term it counts, in English; empty when it is certain
 * @param facts those looked at, also those not known
 * @param reason the whole of it in a few sentences
 */
public record Finding(
        String check,
        Text rule,
        Outcome outcome,
        Effect effect,
        String norm,
        String doubt,
        List<UsedFact> facts,
        Text reason) {

    static Finding of(Check check, Outcome outcome, List<UsedFact> facts) {
        CheckSheet sheet = check.rule().sheet();
        Norm norm = check.norm();
        String doubt = check.doubt();
        Effect effect = sheet.effect() == Effect.BLOCK && !doubt.isEmpty() ? Effect.WARN : sheet.effect();
        Text end = outcome == Outcome.FAILED ? sheet.consequence() : new Text("", "");
        Text reason = new Text(
                sentence(sheet.rule().it(), norm, outcome.words().it(), end.it(), "Fatti", told(facts, true)),
                sentence(sheet.rule().en(), norm, outcome.words().en(), end.en(), "Facts", told(facts, false)));
        return new Finding(sheet.id(), sheet.rule(), outcome, effect, norm.value(), doubt, facts, reason);
    }

    /** Whether the act may not go on for this. */
    public boolean blocks() {
        return outcome == Outcome.FAILED && effect == Effect.BLOCK;
    }

    /** The facts that were looked at and are not known: what to ask for. */
    public List<UsedFact> missing() {
        return facts.stream().filter(fact -> !fact.isKnown()).toList();
    }

    private static String sentence(String rule, Norm norm, String outcome, String end, String label, String facts) {
        return rule + " (" + norm.value() + "): " + outcome + "." + (end.isEmpty() ? "" : " " + end) + " " + label
                + ": " + facts + ".";
    }

    private static String told(List<UsedFact> facts, boolean italian) {
        return facts.stream()
                .map(fact -> italian
                        ? fact.words().it() + " = " + fact.value().it()
                        : fact.words().en() + " = " + fact.value().en())
                .collect(Collectors.joining("; "));
    }
}
