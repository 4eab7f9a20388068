// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static palazzo.law.appointments.Answers.NOTHING_KNOWN;
import static palazzo.law.appointments.Answers.TODAY;
import static palazzo.law.appointments.Answers.fails;
import static palazzo.law.appointments.Answers.isToRead;
import static palazzo.law.appointments.Answers.passes;
import static palazzo.law.appointments.PersonCheck.A_PUBLIC_EMPLOYEE_IS_AUTHORISED;
import static palazzo.law.appointments.PersonCheck.NOT_DISQUALIFIED;
import static palazzo.law.appointments.PersonCheck.NO_CONVICTION_BARS;
import static palazzo.law.appointments.PersonCheck.NO_EMPLOYEE_OF_WHO_CONTROLS;
import static palazzo.law.appointments.PersonCheck.NO_NEAR_KIN_OF_THE_MAYOR;
import static palazzo.law.appointments.PersonCheck.NO_THREE_LOSSES_IN_A_ROW;
import static palazzo.law.appointments.PersonFacts.AUTHORISATION;
import static palazzo.law.appointments.PersonFacts.BODIES_RUN;
import static palazzo.law.appointments.PersonFacts.CONVICTIONS;
import static palazzo.law.appointments.PersonFacts.DISQUALIFIED;
import static palazzo.law.appointments.PersonFacts.EMPLOYEE_ALLOWED;
import static palazzo.law.appointments.PersonFacts.EMPLOYEE_OF_CONTROLLER;
import static palazzo.law.appointments.PersonFacts.FEE_TO_EMPLOYER;
import static palazzo.law.appointments.PersonFacts.PUBLIC_EMPLOYEE;
import static palazzo.law.appointments.PersonFacts.TIE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import palazzo.law.BadInput;
import palazzo.law.Norm;
import palazzo.law.money.Euro;

class PersonCheckTests {

    @ParameterizedTest
    @CsvSource({
        "NONE,0,true",
        "SPOUSE,0,false",
        "ASCENDANT,4,false",
        "DESCENDANT,4,false",
        "RELATIVE,3,false",
        "RELATIVE,4,true",
        "IN_LAW,3,false",
        "IN_LAW,4,true",
        "FORMER_IN_LAW,1,true"
    })
    @Norm("d.lgs. 267/2000, art. 64, c. 4")
    void kinToTheThirdDegreeIsBarred(Tie.Kind kind, int degree, boolean allowed) {
        Dossier dossier = NOTHING_KNOWN.with(TIE, new Tie(kind, degree));
        if (allowed) {
            passes(NO_NEAR_KIN_OF_THE_MAYOR, dossier);
        } else {
            fails(NO_NEAR_KIN_OF_THE_MAYOR, dossier);
        }
    }

    @ParameterizedTest
    @CsvSource({"RELATIVE,0", "IN_LAW,0", "SPOUSE,-1"})
    void aDegreeThatIsNoneIsNamed(Tie.Kind kind, int degree) {
        assertThatThrownBy(() -> new Tie(kind, degree))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("degree \"" + degree + "\"");
    }

    @Test
    @Norm("d.lgs. 39/2013, art. 3")
    void aConvictionBarsForItsTime() {
        passes(NO_CONVICTION_BARS, convicted());
        fails(NO_CONVICTION_BARS, convicted(Conviction.withPerpetualBan(LocalDate.of(1990, 1, 1))));
        fails(NO_CONVICTION_BARS, convicted(Conviction.withBanUntil(TODAY.minusYears(9), TODAY)));
        passes(NO_CONVICTION_BARS, convicted(Conviction.withBanUntil(TODAY.minusYears(9), TODAY.minusDays(1))));
        fails(NO_CONVICTION_BARS, convicted(Conviction.serious(TODAY.minusYears(5))));
        passes(
                NO_CONVICTION_BARS,
                convicted(Conviction.serious(TODAY.minusYears(5).minusDays(1))));
        fails(NO_CONVICTION_BARS, convicted(Conviction.other(TODAY.minusMonths(24), 12)));
        passes(
                NO_CONVICTION_BARS,
                convicted(Conviction.other(TODAY.minusMonths(24).minusDays(1), 12)));
        fails(NO_CONVICTION_BARS, convicted(Conviction.other(TODAY.minusYears(5), 31)));
        passes(
                NO_CONVICTION_BARS,
                convicted(Conviction.other(TODAY.minusYears(5).minusDays(1), 31)));
        fails(
                NO_CONVICTION_BARS,
                convicted(Conviction.other(TODAY.minusYears(9), 1), Conviction.serious(TODAY.minusYears(1))));
    }

    @Test
    void aConvictionThatCannotBeIsNamed() {
        assertThatThrownBy(() -> Conviction.other(TODAY, 0)).hasMessageContaining("penaltyMonths \"0\"");
        assertThatThrownBy(() -> Conviction.withBanUntil(TODAY, TODAY.minusDays(1)))
                .hasMessageContaining("lastDay");
        assertThatThrownBy(() -> NO_CONVICTION_BARS.read(convicted(Conviction.serious(TODAY.plusDays(1)))))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("conviction \"2026-11-24\"");
        fails(NO_CONVICTION_BARS, convicted(Conviction.serious(TODAY)));
    }

    @Test
    @Norm("d.lgs. 175/2016, art. 11, c. 8")
    void anEmployeeOfWhoControlsServesOnlyForTheEmployer() {
        Dossier employee = NOTHING_KNOWN.with(EMPLOYEE_OF_CONTROLLER, true);
        passes(NO_EMPLOYEE_OF_WHO_CONTROLS, NOTHING_KNOWN.with(EMPLOYEE_OF_CONTROLLER, false));
        fails(NO_EMPLOYEE_OF_WHO_CONTROLS, employee.with(EMPLOYEE_ALLOWED, false));
        fails(NO_EMPLOYEE_OF_WHO_CONTROLS, employee.with(EMPLOYEE_ALLOWED, true).with(FEE_TO_EMPLOYER, false));
        passes(
                NO_EMPLOYEE_OF_WHO_CONTROLS,
                employee.with(EMPLOYEE_ALLOWED, true).with(FEE_TO_EMPLOYER, true));
    }

    @Test
    @Norm("l. 296/2006, art. 1, c. 734")
    void threeLossesInARowBar() {
        passes(NO_THREE_LOSSES_IN_A_ROW, NOTHING_KNOWN.with(BODIES_RUN, List.of()));
        fails(NO_THREE_LOSSES_IN_A_ROW, ran("1.00", "1.00", "-0.01", "-0.01", "-0.01"));
        passes(NO_THREE_LOSSES_IN_A_ROW, ran("-1.00", "-1.00", "0.00", "-1.00", "-1.00"));
        passes(NO_THREE_LOSSES_IN_A_ROW, ran("-1.00", "-1.00"));
        assertThatThrownBy(() -> ran("1", "1", "1", "1", "1", "1"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("results \"6\"");
    }

    @Test
    @Norm("d.lgs. 235/2012, art. 10")
    void theDisqualifiedAreBarred() {
        passes(NOT_DISQUALIFIED, NOTHING_KNOWN.with(DISQUALIFIED, false));
        fails(NOT_DISQUALIFIED, NOTHING_KNOWN.with(DISQUALIFIED, true));
        isToRead(NOT_DISQUALIFIED, NOTHING_KNOWN);
    }

    @Test
    @Norm("d.lgs. 165/2001, art. 53")
    void aPublicEmployeeIsAuthorisedFirst() {
        Dossier employee = NOTHING_KNOWN.with(PUBLIC_EMPLOYEE, true);
        passes(A_PUBLIC_EMPLOYEE_IS_AUTHORISED, NOTHING_KNOWN.with(PUBLIC_EMPLOYEE, false));
        passes(A_PUBLIC_EMPLOYEE_IS_AUTHORISED, employee.with(AUTHORISATION, TODAY));
        fails(A_PUBLIC_EMPLOYEE_IS_AUTHORISED, employee.with(AUTHORISATION, TODAY.plusDays(1)));
        fails(A_PUBLIC_EMPLOYEE_IS_AUTHORISED, employee.without(AUTHORISATION));
    }

    private static Dossier convicted(Conviction... convictions) {
        return NOTHING_KNOWN.with(CONVICTIONS, List.of(convictions));
    }

    private static Dossier ran(String... results) {
        return NOTHING_KNOWN.with(
                BODIES_RUN,
                List.of(new RunBody(Arrays.stream(results).map(Euro::of).toList())));
    }
}
