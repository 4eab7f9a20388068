// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import static palazzo.law.appointments.PersonFacts.AUTHORISATION;
import static palazzo.law.appointments.PersonFacts.BODIES_RUN;
import static palazzo.law.appointments.PersonFacts.CONVICTIONS;
import static palazzo.law.appointments.PersonFacts.DISQUALIFIED;
import static palazzo.law.appointments.PersonFacts.EMPLOYEE_ALLOWED;
import static palazzo.law.appointments.PersonFacts.EMPLOYEE_OF_CONTROLLER;
import static palazzo.law.appointments.PersonFacts.FEE_TO_EMPLOYER;
import static palazzo.law.appointments.PersonFacts.PUBLIC_EMPLOYEE;
import static palazzo.law.appointments.PersonFacts.TIE;

import java.util.function.Function;
import palazzo.law.Norm;

/** What the person must not be, and must not have done. */
public enum PersonCheck implements Check {
    @Norm("d.lgs. 267/2000, art. 64, c. 4")
    NO_NEAR_KIN_OF_THE_MAYOR("AP-12", it -> it.that(TIE, tie -> !tie.bars())),

    @Norm(value = "d.lgs. 39/2013, art. 3", doubt = "How long each conviction bars was read in summaries only.")
    NO_CONVICTION_BARS("AP-14", it -> it.noneOf(CONVICTIONS, conviction -> conviction.bars(it.day()))),

    @Norm(value = "d.lgs. 175/2016, art. 11, c. 8", doubt = "The text was not read.")
    NO_EMPLOYEE_OF_WHO_CONTROLS(
            "AP-34",
            it -> it.isNot(EMPLOYEE_OF_CONTROLLER).or(it.is(EMPLOYEE_ALLOWED).and(it.is(FEE_TO_EMPLOYER)))),

    @Norm(value = "l. 296/2006, art. 1, c. 734", doubt = "The text was not read.")
    NO_THREE_LOSSES_IN_A_ROW("AP-36", it -> it.noneOf(BODIES_RUN, RunBody::lostThreeYearsInARow)),

    @Norm(value = "d.lgs. 235/2012, art. 10", doubt = "The text was not read.")
    NOT_DISQUALIFIED("AP-37", it -> it.isNot(DISQUALIFIED)),

    @Norm(value = "d.lgs. 165/2001, art. 53", doubt = "The text was not read.")
    A_PUBLIC_EMPLOYEE_IS_AUTHORISED(
            "AP-38", it -> it.isNot(PUBLIC_EMPLOYEE).or(it.that(AUTHORISATION, given -> !given.isAfter(it.day()))));

    private final Rule rule;

    PersonCheck(String id, Function<Reading, Outcome> judge) {
        this.rule = new Rule(id, judge);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
