// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import static palazzo.law.terms.Rule.from;

import java.time.MonthDay;
import palazzo.law.Norm;

/** What may still be done after a term, or after an act. */
public enum CorrectionTerm implements Term {
    @Norm("l. 241/1990, art. 2, cc. 9-bis e 9-ter")
    SUBSTITUTIVE_POWER(
            Sheet.of("PT-038", "Potere sostitutivo", "Substitutive power", from("requested", new HalfTerm()))),

    @Norm("l. 241/1990, art. 2, c. 9-quater")
    LIST_OF_DELAYS(Sheet.of(
            "PT-039",
            "Elenco annuale dei procedimenti in ritardo",
            "Yearly list of late procedures",
            from("year", new Length.Yearly(MonthDay.of(1, 30))).rolling(Roll.NEVER))),

    @Norm("l. 241/1990, art. 21-nonies, c. 1")
    ANNULMENT(Sheet.of(
            "PT-040",
            "Annullamento d'ufficio",
            "Own-motion annulment",
            from("act", new AnnulmentLimit()).silent(Silence.POWER_LOST))),

    /** Never beyond the limit of annulment. */
    @Norm("l. 241/1990, art. 21-quater, c. 2")
    SUSPENSION_OF_EFFECTS(Sheet.of(
            "PT-041",
            "Sospensione degli effetti di un atto",
            "Suspension of an act's effects",
            from("act", new AnnulmentLimit()).silent(Silence.POWER_LOST)));

    private final Sheet sheet;

    CorrectionTerm(Sheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public Sheet sheet() {
        return sheet;
    }
}
