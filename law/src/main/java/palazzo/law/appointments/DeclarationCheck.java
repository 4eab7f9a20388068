// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import static palazzo.law.appointments.ActFacts.START;
import static palazzo.law.appointments.DeclarationFacts.DECLARATION;
import static palazzo.law.appointments.DeclarationFacts.FALSE_DECLARATION;
import static palazzo.law.appointments.DeclarationFacts.INQUIRY;
import static palazzo.law.appointments.DeclarationFacts.LAST_YEARLY;
import static palazzo.law.appointments.DeclarationFacts.NO_BAR_PUBLISHED;
import static palazzo.law.appointments.DeclarationFacts.NO_INCOMPATIBILITY_PUBLISHED;
import static palazzo.law.terms.AppointmentTerm.YEARLY_DECLARATION;

import java.util.function.Function;
import palazzo.law.Norm;
import palazzo.law.terms.Term;

/** What the person declares, and the office inquires into. */
public enum DeclarationCheck implements Check {
    @Norm("d.lgs. 39/2013, art. 20, cc. 1 e 4")
    NO_BAR_IS_DECLARED_BEFORE_THE_START(
            "AP-22", it -> it.that(DECLARATION, START, (given, start) -> !given.isAfter(start))),

    @Norm("ANAC, del. 833/2016 e atto del Presidente 992/2023")
    THE_OFFICE_INQUIRED_BEFORE_THE_ACT("AP-23", it -> it.that(INQUIRY, inquiry -> inquiry.isFullBy(it.day()))),

    @Norm("d.lgs. 39/2013, art. 20, c. 2")
    NO_INCOMPATIBILITY_IS_DECLARED_EACH_YEAR(
            "AP-24",
            YEARLY_DECLARATION,
            it -> it.judged(LAST_YEARLY, last -> it.inTime(it.come(LAST_YEARLY, last), it.day()))),

    @Norm("d.lgs. 39/2013, art. 20, c. 3")
    BOTH_DECLARATIONS_ARE_ON_THE_SITE("AP-25", it -> it.is(NO_BAR_PUBLISHED).and(it.is(NO_INCOMPATIBILITY_PUBLISHED))),

    @Norm("d.lgs. 39/2013, art. 20, c. 5")
    NO_FALSE_DECLARATION_IN_FIVE_YEARS(
            "AP-26",
            it -> it.none(FALSE_DECLARATION)
                    .or(it.that(
                            FALSE_DECLARATION,
                            found -> it.isOver(it.come(FALSE_DECLARATION, found).plusYears(5)))));

    private final Rule rule;

    DeclarationCheck(String id, Function<Reading, Outcome> judge) {
        this.rule = new Rule(id, judge);
    }

    DeclarationCheck(String id, Term term, Function<Reading, Outcome> judge) {
        this.rule = new Rule(id, term, judge);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
