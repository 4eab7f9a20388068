// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import java.time.LocalDate;

/** What may be known of the declarations. */
public final class DeclarationFacts {

    public static final Fact<LocalDate> DECLARATION = Fact.day(
            "declaration",
            "dichiarazione di insussistenza di cause di inconferibilità",
            "declaration of no bar to the office");
    public static final Fact<Inquiry> INQUIRY =
            Fact.maybe("inquiry", "verifica della dichiarazione", "inquiry into the declaration");
    public static final Fact<LocalDate> LAST_YEARLY = Fact.day(
            "last_yearly",
            "ultima dichiarazione annuale di incompatibilità",
            "last yearly declaration of no incompatibility");
    public static final Fact<Boolean> NO_BAR_PUBLISHED = Fact.yesNo(
            "no_bar_published", "dichiarazione di inconferibilità sul sito", "declaration of no bar on the site");
    public static final Fact<Boolean> NO_INCOMPATIBILITY_PUBLISHED = Fact.yesNo(
            "no_incompatibility_published",
            "dichiarazione di incompatibilità sul sito",
            "declaration of no incompatibility on the site");
    public static final Fact<LocalDate> FALSE_DECLARATION =
            Fact.day("false_declaration", "accertamento di dichiarazione mendace", "finding of a false declaration");

    private DeclarationFacts() {}
}
