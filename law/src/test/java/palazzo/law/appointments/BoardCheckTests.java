// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static palazzo.law.appointments.Answers.COMPANY;
import static palazzo.law.appointments.Answers.FOUNDATION;
import static palazzo.law.appointments.Answers.LISTED;
import static palazzo.law.appointments.Answers.NOTHING_KNOWN;
import static palazzo.law.appointments.Answers.PUBLIC_BODY;
import static palazzo.law.appointments.Answers.fails;
import static palazzo.law.appointments.Answers.isToRead;
import static palazzo.law.appointments.Answers.passes;
import static palazzo.law.appointments.BoardCheck.AUDITORS_AND_SUBSTITUTES_KEEP_THE_GENDER_SHARE;
import static palazzo.law.appointments.BoardCheck.A_CONTROLLED_COMPANY_HAS_ONE_THREE_OR_FIVE;
import static palazzo.law.appointments.BoardCheck.A_QUARTER_COMES_FROM_SOCIETY;
import static palazzo.law.appointments.BoardCheck.A_RETIRED_PERSON_SERVES_FREE_OF_CHARGE;
import static palazzo.law.appointments.BoardCheck.THE_BOARD_COSTS_NO_MORE_THAN_ALLOWED;
import static palazzo.law.appointments.BoardCheck.THE_BOARD_KEEPS_THE_GENDER_SHARE;
import static palazzo.law.appointments.BoardCheck.THE_YEAR_KEEPS_A_THIRD;
import static palazzo.law.appointments.BodyFacts.AUDITORS;
import static palazzo.law.appointments.BodyFacts.BOARD;
import static palazzo.law.appointments.BodyFacts.BOARD_COST;
import static palazzo.law.appointments.BodyFacts.BOARD_COST_2013;
import static palazzo.law.appointments.BodyFacts.BODY;
import static palazzo.law.appointments.BodyFacts.FEE;
import static palazzo.law.appointments.BodyFacts.GENDER_SHARE;
import static palazzo.law.appointments.BodyFacts.OF_THE_YEAR;
import static palazzo.law.appointments.BodyFacts.ORGAN_SIZE;
import static palazzo.law.appointments.BodyFacts.PORTFOLIO;
import static palazzo.law.appointments.BodyFacts.SIZE_CHOICE;
import static palazzo.law.appointments.BodyFacts.SUBSTITUTES;
import static palazzo.law.appointments.PersonFacts.RETIRED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import palazzo.law.BadInput;
import palazzo.law.Norm;
import palazzo.law.money.Euro;

class BoardCheckTests {

    private static final Dossier OF_A_COMPANY = NOTHING_KNOWN.with(BODY, COMPANY);
    private static final SizeChoice COMPLETE = new SizeChoice(true, true, true);

    @Test
    @Norm("Comune di Milano, statuto, quota del 25 per cento")
    void aQuarterComesFromSociety() {
        passes(A_QUARTER_COMES_FROM_SOCIETY, NOTHING_KNOWN.with(PORTFOLIO, new Portfolio(40, 10)));
        fails(A_QUARTER_COMES_FROM_SOCIETY, NOTHING_KNOWN.with(PORTFOLIO, new Portfolio(41, 10)));
        passes(A_QUARTER_COMES_FROM_SOCIETY, NOTHING_KNOWN.with(PORTFOLIO, new Portfolio(1, 1)));
        fails(A_QUARTER_COMES_FROM_SOCIETY, NOTHING_KNOWN.with(PORTFOLIO, new Portfolio(1, 0)));
    }

    @ParameterizedTest
    @CsvSource({"0,0,all", "5,6,fromSociety", "5,-1,fromSociety"})
    void aPortfolioThatCannotBeIsNamed(int all, int fromSociety, String field) {
        assertThatThrownBy(() -> new Portfolio(all, fromSociety))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(field);
    }

    @Test
    @Norm("d.l. 95/2012, art. 5, c. 9")
    void aRetiredPersonHasNoFee() {
        Dossier retired = OF_A_COMPANY.with(RETIRED, true);
        passes(A_RETIRED_PERSON_SERVES_FREE_OF_CHARGE, retired.with(FEE, Euro.ZERO));
        fails(A_RETIRED_PERSON_SERVES_FREE_OF_CHARGE, retired.with(FEE, Euro.of("0.01")));
        passes(
                A_RETIRED_PERSON_SERVES_FREE_OF_CHARGE,
                retired.with(FEE, Euro.of("0.01")).with(BODY, FOUNDATION));
        passes(A_RETIRED_PERSON_SERVES_FREE_OF_CHARGE, OF_A_COMPANY.with(RETIRED, false));
        assertThatThrownBy(() -> retired.with(FEE, Euro.of("-0.01")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("fee \"-0.01\": is negative");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 6})
    @Norm("d.lgs. 175/2016, art. 11, cc. 2-3")
    void noOtherSizeIsAllowed(int size) {
        fails(
                A_CONTROLLED_COMPANY_HAS_ONE_THREE_OR_FIVE,
                OF_A_COMPANY.with(ORGAN_SIZE, size).with(SIZE_CHOICE, COMPLETE));
        passes(
                A_CONTROLLED_COMPANY_HAS_ONE_THREE_OR_FIVE,
                NOTHING_KNOWN.with(BODY, LISTED).with(ORGAN_SIZE, size));
        passes(
                A_CONTROLLED_COMPANY_HAS_ONE_THREE_OR_FIVE,
                NOTHING_KNOWN.with(BODY, PUBLIC_BODY).with(ORGAN_SIZE, size));
    }

    @Test
    @Norm("d.lgs. 175/2016, art. 11, cc. 2-3")
    void threeOrFiveNeedAReasonedResolutionSentToBoth() {
        var check = A_CONTROLLED_COMPANY_HAS_ONE_THREE_OR_FIVE;
        passes(check, OF_A_COMPANY.with(ORGAN_SIZE, 1).without(SIZE_CHOICE));
        passes(check, OF_A_COMPANY.with(ORGAN_SIZE, 3).with(SIZE_CHOICE, COMPLETE));
        passes(check, OF_A_COMPANY.with(ORGAN_SIZE, 5).with(SIZE_CHOICE, COMPLETE));
        fails(check, OF_A_COMPANY.with(ORGAN_SIZE, 3).without(SIZE_CHOICE));
        fails(check, OF_A_COMPANY.with(ORGAN_SIZE, 3).with(SIZE_CHOICE, new SizeChoice(false, true, true)));
        fails(check, OF_A_COMPANY.with(ORGAN_SIZE, 3).with(SIZE_CHOICE, new SizeChoice(true, false, true)));
        fails(check, OF_A_COMPANY.with(ORGAN_SIZE, 3).with(SIZE_CHOICE, new SizeChoice(true, true, false)));
        assertThatThrownBy(() -> OF_A_COMPANY.with(ORGAN_SIZE, 0)).isInstanceOf(BadInput.class);
    }

    @Test
    @Norm("l. 120/2011; l. 162/2021, art. 6")
    void theBoardKeepsTheShareOfThePolicy() {
        var check = THE_BOARD_KEEPS_THE_GENDER_SHARE;
        passes(check, OF_A_COMPANY.with(BOARD, new Board(2, 3)));
        fails(check, OF_A_COMPANY.with(BOARD, new Board(1, 4)));
        passes(check, OF_A_COMPANY.with(BOARD, new Board(1, 2)));
        isToRead(check, OF_A_COMPANY.with(BOARD, new Board(1, 2)).with(GENDER_SHARE, GenderShare.TWO_FIFTHS));
        fails(check, OF_A_COMPANY.with(BOARD, new Board(2, 6)).with(GENDER_SHARE, GenderShare.ONE_THIRD));
        passes(check, OF_A_COMPANY.with(BOARD, new Board(3, 5)).with(GENDER_SHARE, GenderShare.ONE_THIRD));
        fails(check, NOTHING_KNOWN.with(BODY, LISTED).with(BOARD, new Board(1, 4)));
        passes(check, NOTHING_KNOWN.with(BODY, PUBLIC_BODY).with(BOARD, new Board(0, 5)));
        passes(check, NOTHING_KNOWN.with(BODY, new Body(Body.Kind.COMPANY, Body.Control.MINORITY, false)));
    }

    @Test
    void anOrganOfFiveHasNoBoardOfThree() {
        Dossier five = OF_A_COMPANY.with(ORGAN_SIZE, 5).with(SIZE_CHOICE, COMPLETE);
        passes(THE_BOARD_KEEPS_THE_GENDER_SHARE, five.with(BOARD, new Board(2, 3)));
        passes(A_CONTROLLED_COMPANY_HAS_ONE_THREE_OR_FIVE, five.with(BOARD, new Board(2, 3)));
        for (Board board : List.of(new Board(1, 2), new Board(3, 4))) {
            for (BoardCheck check :
                    List.of(THE_BOARD_KEEPS_THE_GENDER_SHARE, A_CONTROLLED_COMPANY_HAS_ONE_THREE_OR_FIVE)) {
                assertThatThrownBy(() -> check.read(five.with(BOARD, board)))
                        .isInstanceOf(BadInput.class)
                        .hasMessage("board \"" + board.words().en() + "\": cannot be where organ_size is 5");
            }
        }
    }

    @Test
    @Norm("d.lgs. 175/2016, art. 11, c. 4")
    void theYearKeepsAThird() {
        passes(THE_YEAR_KEEPS_A_THIRD, NOTHING_KNOWN.with(OF_THE_YEAR, new Board(4, 8)));
        fails(THE_YEAR_KEEPS_A_THIRD, NOTHING_KNOWN.with(OF_THE_YEAR, new Board(4, 9)));
        isToRead(THE_YEAR_KEEPS_A_THIRD, NOTHING_KNOWN.with(OF_THE_YEAR, new Board(0, 1)));
        fails(THE_YEAR_KEEPS_A_THIRD, NOTHING_KNOWN.with(OF_THE_YEAR, new Board(2, 0)));
    }

    @Test
    @Norm("d.P.R. 251/2012, organi di controllo")
    void effectiveAndSubstituteAuditorsBothKeepIt() {
        var check = AUDITORS_AND_SUBSTITUTES_KEEP_THE_GENDER_SHARE;
        Dossier effective = OF_A_COMPANY.with(AUDITORS, new Board(1, 2));
        passes(check, effective.with(SUBSTITUTES, new Board(1, 1)));
        fails(check, effective.with(SUBSTITUTES, new Board(0, 2)));
        fails(check, OF_A_COMPANY.with(AUDITORS, new Board(0, 3)).with(SUBSTITUTES, new Board(1, 1)));
        passes(check, NOTHING_KNOWN.with(BODY, FOUNDATION));
    }

    @Test
    @Norm("d.lgs. 175/2016, art. 11, cc. 6-7; d.l. 95/2012, art. 4, c. 4")
    void theBoardCosts80PercentOf2013AndAFeeIsUnderTheCeiling() {
        var check = THE_BOARD_COSTS_NO_MORE_THAN_ALLOWED;
        Dossier before =
                OF_A_COMPANY.with(BOARD_COST_2013, Euro.of("100000.01")).with(FEE, Euro.of("240000.00"));
        passes(check, before.with(BOARD_COST, Euro.of("80000.00")));
        fails(check, before.with(BOARD_COST, Euro.of("80000.01")));
        passes(check, before.with(BOARD_COST_2013, Euro.of("100000.00")).with(BOARD_COST, Euro.of("80000.00")));
        Dossier dear = before.with(BOARD_COST, Euro.ZERO).with(FEE, Euro.of("240000.01"));
        fails(check, dear);
        passes(check, dear.with(BODY, PUBLIC_BODY));
        passes(check, dear.with(BODY, FOUNDATION));
    }
}
