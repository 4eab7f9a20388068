// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import static palazzo.law.appointments.AccountFacts.ADMINISTRATORS;
import static palazzo.law.appointments.AccountFacts.COSTS_TO_CUT;
import static palazzo.law.appointments.AccountFacts.EMPLOYEES;
import static palazzo.law.appointments.AccountFacts.GENERAL_INTEREST;
import static palazzo.law.appointments.AccountFacts.IN_HOUSE;
import static palazzo.law.appointments.AccountFacts.OVERLAPS;
import static palazzo.law.appointments.AccountFacts.PLAN;
import static palazzo.law.appointments.AccountFacts.PLAN_REPORT;
import static palazzo.law.appointments.AccountFacts.PLAN_TO_COURT;
import static palazzo.law.appointments.AccountFacts.PLAN_TO_TREASURY;
import static palazzo.law.appointments.AccountFacts.PURPOSE_ALLOWED;
import static palazzo.law.appointments.AccountFacts.RESULTS;
import static palazzo.law.appointments.AccountFacts.TO_MERGE;
import static palazzo.law.appointments.AccountFacts.TURNOVER;
import static palazzo.law.appointments.AccountFacts.TURNOVER_FROM_OWNERS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import palazzo.law.Norm;
import palazzo.law.money.Euro;

/** Whether the city may keep a share as it is: where one fails, the yearly plan must deal with it. */
public enum ReorganisationCheck implements Check {
    @Norm("d.lgs. 175/2016, art. 20, c. 2, lett. a")
    ITS_PURPOSE_IS_ALLOWED("RZ-01", it -> it.is(PURPOSE_ALLOWED)),

    @Norm("d.lgs. 175/2016, art. 20, c. 2, lett. b")
    IT_HAS_EMPLOYEES_AND_NO_MORE_ADMINISTRATORS(
            "RZ-02",
            it -> it.that(EMPLOYEES, employees -> employees > 0)
                    .and(it.that(
                            EMPLOYEES, ADMINISTRATORS, (employees, administrators) -> administrators <= employees))),

    @Norm("d.lgs. 175/2016, art. 20, c. 2, lett. c")
    IT_DOES_WHAT_NO_OTHER_BODY_DOES("RZ-03", it -> it.isNot(OVERLAPS)),

    @Norm("d.lgs. 175/2016, art. 20, c. 2, lett. d")
    ITS_TURNOVER_IS_OVER_A_MILLION(
            "RZ-04", it -> it.that(TURNOVER, years -> years.total().isOver(Euro.of("3000000.00")))),

    @Norm("d.lgs. 175/2016, art. 20, c. 2, lett. e")
    IT_DID_NOT_LOSE_IN_FOUR_YEARS_OF_FIVE(
            "RZ-05", it -> it.is(GENERAL_INTEREST).or(it.that(RESULTS, years -> years.losses() < 4))),

    @Norm("d.lgs. 175/2016, art. 20, c. 2, lett. f")
    ITS_COSTS_NEED_NO_CUT("RZ-06", it -> it.isNot(COSTS_TO_CUT)),

    @Norm("d.lgs. 175/2016, art. 20, c. 2, lett. g")
    IT_NEEDS_NO_MERGER("RZ-07", it -> it.isNot(TO_MERGE)),

    @Norm("d.lgs. 175/2016, art. 16, c. 3")
    AN_IN_HOUSE_COMPANY_WORKS_FOR_ITS_OWNERS(
            "RZ-08",
            it -> it.isNot(IN_HOUSE)
                    .or(it.that(TURNOVER_FROM_OWNERS, percent -> percent.compareTo(BigDecimal.valueOf(80)) > 0))),

    @Norm(value = "d.lgs. 175/2016, art. 20, c. 3", doubt = "The addressees were read only in part.")
    THE_PLAN_WAS_SENT(
            "RZ-09",
            it -> it.that(PLAN_TO_COURT, sent -> !sent.isAfter(it.day()))
                    .and(it.that(PLAN_TO_TREASURY, sent -> !sent.isAfter(it.day())))),

    @Norm(value = "d.lgs. 175/2016, art. 20, c. 4", doubt = "The term was read only in part.")
    THE_PLAN_WAS_REPORTED_ON_BY_THE_END_OF_THE_NEXT_YEAR(
            "RZ-10",
            it -> it.that(PLAN_REPORT, PLAN, (report, plan) -> !report.isAfter(lastDayToReport(plan)))
                    .or(it.none(PLAN_REPORT).and(it.that(PLAN, plan -> !it.isOver(lastDayToReport(plan))))));

    private final Rule rule;

    ReorganisationCheck(String id, Function<Reading, Outcome> judge) {
        this.rule = new Rule(id, judge);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    private static LocalDate lastDayToReport(LocalDate plan) {
        return LocalDate.of(plan.getYear() + 1, 12, 31);
    }
}
