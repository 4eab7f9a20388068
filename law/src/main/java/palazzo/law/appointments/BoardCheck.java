// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

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

import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Function;
import palazzo.law.Norm;
import palazzo.law.money.Euro;

/** How the organ is made up, and what it costs. */
public enum BoardCheck implements Check {
    @Norm("Comune di Milano, statuto, quota del 25 per cento")
    A_QUARTER_COMES_FROM_SOCIETY("AP-08", it -> it.that(PORTFOLIO, Portfolio::hasAQuarterFromSociety)),

    @Norm("d.l. 95/2012, art. 5, c. 9")
    A_RETIRED_PERSON_SERVES_FREE_OF_CHARGE(
            "AP-28",
            it -> it.isNot(RETIRED).or(it.that(FEE, Euro::isZero)).or(it.that(BODY, body -> !body.isControlled()))),

    @Norm("d.lgs. 175/2016, art. 11, cc. 2-3")
    A_CONTROLLED_COMPANY_HAS_ONE_THREE_OR_FIVE(
            "AP-29",
            it -> ofOneSize(it)
                    .that(BODY, body -> !body.isControlledCompany())
                    .or(it.that(ORGAN_SIZE, size -> size == 1))
                    .or(it.that(ORGAN_SIZE, Set.of(3, 5)::contains).and(it.that(SIZE_CHOICE, SizeChoice::isComplete)))),

    @Norm("l. 120/2011; l. 162/2021, art. 6")
    THE_BOARD_KEEPS_THE_GENDER_SHARE(
            "AP-30", it -> outsideTheShare(ofOneSize(it)).or(it.judged(GENDER_SHARE, BOARD, GenderShare::of))),

    /** One appointment alone has no third: a person weighs it. */
    @Norm("d.lgs. 175/2016, art. 11, c. 4")
    THE_YEAR_KEEPS_A_THIRD(
            "AP-31",
            it -> it.judged(OF_THE_YEAR, year -> year.size() == 1 ? Outcome.TO_READ : GenderShare.ONE_THIRD.of(year))),

    @Norm("d.P.R. 251/2012, organi di controllo")
    AUDITORS_AND_SUBSTITUTES_KEEP_THE_GENDER_SHARE(
            "AP-32",
            it -> outsideTheShare(it)
                    .or(it.judged(GENDER_SHARE, AUDITORS, GenderShare::of)
                            .and(it.judged(GENDER_SHARE, SUBSTITUTES, GenderShare::of)))),

    @Norm(
            value = "d.lgs. 175/2016, art. 11, cc. 6-7; d.l. 95/2012, art. 4, c. 4",
            doubt = "The text was not read, nor whether the decree on classes of companies came.")
    THE_BOARD_COSTS_NO_MORE_THAN_ALLOWED(
            "AP-35",
            it -> it.that(BODY, body -> !body.isControlledCompany())
                    .or(it.that(BOARD_COST, BOARD_COST_2013, (cost, before) -> !isOver80Percent(cost, before))
                            .and(it.that(FEE, fee -> !fee.isOver(Euro.of("240000.00"))))));

    private final Rule rule;

    BoardCheck(String id, Function<Reading, Outcome> judge) {
        this.rule = new Rule(id, judge);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    private static Reading ofOneSize(Reading it) {
        return it.agreeing(ORGAN_SIZE, BOARD, (size, board) -> size == board.size());
    }

    private static Outcome outsideTheShare(Reading it) {
        return it.that(BODY, body -> body.kind() != Body.Kind.COMPANY || !body.isControlled());
    }

    private static boolean isOver80Percent(Euro cost, Euro before) {
        return cost.amount()
                        .multiply(BigDecimal.valueOf(100))
                        .compareTo(before.amount().multiply(BigDecimal.valueOf(80)))
                > 0;
    }
}
