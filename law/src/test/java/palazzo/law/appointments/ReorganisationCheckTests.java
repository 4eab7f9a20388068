// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import static palazzo.law.appointments.Answers.NOTHING_KNOWN;
import static palazzo.law.appointments.Answers.TODAY;
import static palazzo.law.appointments.Answers.fails;
import static palazzo.law.appointments.Answers.isToRead;
import static palazzo.law.appointments.Answers.passes;
import static palazzo.law.appointments.ReorganisationCheck.AN_IN_HOUSE_COMPANY_WORKS_FOR_ITS_OWNERS;
import static palazzo.law.appointments.ReorganisationCheck.ITS_COSTS_NEED_NO_CUT;
import static palazzo.law.appointments.ReorganisationCheck.ITS_PURPOSE_IS_ALLOWED;
import static palazzo.law.appointments.ReorganisationCheck.ITS_TURNOVER_IS_OVER_A_MILLION;
import static palazzo.law.appointments.ReorganisationCheck.IT_DID_NOT_LOSE_IN_FOUR_YEARS_OF_FIVE;
import static palazzo.law.appointments.ReorganisationCheck.IT_DOES_WHAT_NO_OTHER_BODY_DOES;
import static palazzo.law.appointments.ReorganisationCheck.IT_HAS_EMPLOYEES_AND_NO_MORE_ADMINISTRATORS;
import static palazzo.law.appointments.ReorganisationCheck.IT_NEEDS_NO_MERGER;
import static palazzo.law.appointments.ReorganisationCheck.THE_PLAN_WAS_REPORTED_ON_BY_THE_END_OF_THE_NEXT_YEAR;
import static palazzo.law.appointments.ReorganisationCheck.THE_PLAN_WAS_SENT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import palazzo.law.BadInput;
import palazzo.law.Norm;
import palazzo.law.appointments.AccountFacts.Years;
import palazzo.law.money.Euro;

class ReorganisationCheckTests {

    @Test
    @Norm("d.lgs. 175/2016, art. 20, c. 2, lett. a")
    void aPurposeIsAllowed() {
        passes(ITS_PURPOSE_IS_ALLOWED, NOTHING_KNOWN.with(PURPOSE_ALLOWED, true));
        fails(ITS_PURPOSE_IS_ALLOWED, NOTHING_KNOWN.with(PURPOSE_ALLOWED, false));
    }

    @Test
    @Norm("d.lgs. 175/2016, art. 20, c. 2, lett. b")
    void administratorsAreNoMoreThanEmployees() {
        var check = IT_HAS_EMPLOYEES_AND_NO_MORE_ADMINISTRATORS;
        passes(check, NOTHING_KNOWN.with(EMPLOYEES, 3).with(ADMINISTRATORS, 3));
        fails(check, NOTHING_KNOWN.with(EMPLOYEES, 3).with(ADMINISTRATORS, 4));
        fails(check, NOTHING_KNOWN.with(EMPLOYEES, 0));
        passes(check, NOTHING_KNOWN.with(EMPLOYEES, 1).with(ADMINISTRATORS, 0));
        assertThatThrownBy(() -> NOTHING_KNOWN.with(EMPLOYEES, -1))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("employees \"-1\"");
    }

    @Test
    @Norm("d.lgs. 175/2016, art. 20, c. 2, lett. c")
    void noTwoBodiesDoTheSame() {
        passes(IT_DOES_WHAT_NO_OTHER_BODY_DOES, NOTHING_KNOWN.with(OVERLAPS, false));
        fails(IT_DOES_WHAT_NO_OTHER_BODY_DOES, NOTHING_KNOWN.with(OVERLAPS, true));
    }

    @Test
    @Norm("d.lgs. 175/2016, art. 20, c. 2, lett. d")
    void theAverageTurnoverIsOverAMillion() {
        fails(ITS_TURNOVER_IS_OVER_A_MILLION, turnover("1000000.00", "500000.00", "1500000.00"));
        passes(ITS_TURNOVER_IS_OVER_A_MILLION, turnover("1000000.01", "500000.00", "1500000.00"));
        assertThatThrownBy(() -> turnover("1.00", "1.00")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> turnover("1.00", "1.00", "-1.00"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("turnover");
    }

    @Test
    @Norm("d.lgs. 175/2016, art. 20, c. 2, lett. e")
    void fourLossesInFiveYearsNeedAPlan() {
        var check = IT_DID_NOT_LOSE_IN_FOUR_YEARS_OF_FIVE;
        fails(check, results("-0.01", "-0.01", "1.00", "-0.01", "-0.01").with(GENERAL_INTEREST, false));
        passes(check, results("-0.01", "-0.01", "0.00", "0.00", "-0.01").with(GENERAL_INTEREST, false));
        passes(check, results("-1", "-1", "-1", "-1", "-1").with(GENERAL_INTEREST, true));
        assertThatThrownBy(() -> results("1", "1", "1", "1", "1", "1")).isInstanceOf(BadInput.class);
        assertThatThrownBy(ReorganisationCheckTests::results).isInstanceOf(BadInput.class);
    }

    @Test
    @Norm("d.lgs. 175/2016, art. 20, c. 2, lett. f")
    void costsAreJudgedByAPerson() {
        isToRead(ITS_COSTS_NEED_NO_CUT, NOTHING_KNOWN);
        passes(ITS_COSTS_NEED_NO_CUT, NOTHING_KNOWN.with(COSTS_TO_CUT, false));
        fails(ITS_COSTS_NEED_NO_CUT, NOTHING_KNOWN.with(COSTS_TO_CUT, true));
    }

    @Test
    @Norm("d.lgs. 175/2016, art. 20, c. 2, lett. g")
    void aMergerIsJudgedByAPerson() {
        isToRead(IT_NEEDS_NO_MERGER, NOTHING_KNOWN);
        passes(IT_NEEDS_NO_MERGER, NOTHING_KNOWN.with(TO_MERGE, false));
        fails(IT_NEEDS_NO_MERGER, NOTHING_KNOWN.with(TO_MERGE, true));
    }

    @Test
    @Norm("d.lgs. 175/2016, art. 16, c. 3")
    void anInHouseCompanyEarnsOver80PercentFromItsOwners() {
        var check = AN_IN_HOUSE_COMPANY_WORKS_FOR_ITS_OWNERS;
        Dossier inHouse = NOTHING_KNOWN.with(IN_HOUSE, true);
        fails(check, inHouse.with(TURNOVER_FROM_OWNERS, new BigDecimal("80.00")));
        passes(check, inHouse.with(TURNOVER_FROM_OWNERS, new BigDecimal("80.01")));
        passes(check, NOTHING_KNOWN.with(IN_HOUSE, false));
        passes(check, inHouse.with(TURNOVER_FROM_OWNERS, new BigDecimal("100")));
        fails(check, inHouse.with(TURNOVER_FROM_OWNERS, BigDecimal.ZERO));
        for (String percent : new String[] {"-0.01", "100.01"}) {
            assertThatThrownBy(() -> inHouse.with(TURNOVER_FROM_OWNERS, new BigDecimal(percent)))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining(percent);
        }
    }

    @Test
    @Norm("d.lgs. 175/2016, art. 20, c. 3")
    void thePlanReachesBoth() {
        Dossier court = NOTHING_KNOWN.with(PLAN_TO_COURT, TODAY);
        passes(THE_PLAN_WAS_SENT, court.with(PLAN_TO_TREASURY, TODAY));
        fails(THE_PLAN_WAS_SENT, court.with(PLAN_TO_TREASURY, TODAY.plusDays(1)));
        fails(THE_PLAN_WAS_SENT, court.without(PLAN_TO_TREASURY));
        fails(THE_PLAN_WAS_SENT, court.with(PLAN_TO_TREASURY, TODAY).with(PLAN_TO_COURT, TODAY.plusDays(1)));
    }

    @Test
    @Norm("d.lgs. 175/2016, art. 20, c. 4")
    void thePlanIsReportedOnByTheEndOfTheNextYear() {
        var check = THE_PLAN_WAS_REPORTED_ON_BY_THE_END_OF_THE_NEXT_YEAR;
        LocalDate last = LocalDate.of(2026, 12, 31);
        Dossier plan = Dossier.on(last).with(PLAN, LocalDate.of(2025, 12, 20));
        passes(check, plan.with(PLAN_REPORT, last));
        fails(check, plan.with(PLAN_REPORT, last.plusDays(1)));
        passes(check, plan.without(PLAN_REPORT));
        fails(check, plan.with(PLAN, LocalDate.of(2024, 12, 20)).without(PLAN_REPORT));
    }

    private static Dossier turnover(String... sums) {
        return NOTHING_KNOWN.with(TURNOVER, years(sums));
    }

    private static Dossier results(String... sums) {
        return NOTHING_KNOWN.with(RESULTS, years(sums));
    }

    private static Years years(String... sums) {
        return new Years(Arrays.stream(sums).map(Euro::of).toList());
    }
}
