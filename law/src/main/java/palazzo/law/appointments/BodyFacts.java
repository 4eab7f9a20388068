// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import palazzo.law.money.Euro;

/** What may be known of the body and of its organs after the appointment. */
public final class BodyFacts {

    public static final Fact<Body> BODY = Fact.always("body", "ente", "body");
    public static final Fact<Boolean> SUPERVISED =
            Fact.yesNo("supervised", "ente vigilato dal Comune", "body supervised by the city");
    public static final Fact<Integer> ORGAN_SIZE =
            Fact.positive("organ_size", "componenti dell'organo", "members of the organ");
    public static final Fact<SizeChoice> SIZE_CHOICE =
            Fact.maybe("size_choice", "delibera sulla composizione collegiale", "resolution for a board");
    public static final Fact<Board> BOARD = Fact.always("board", "composizione dell'organo", "make-up of the organ");
    public static final Fact<Board> AUDITORS = Fact.always("auditors", "sindaci effettivi", "effective auditors");
    public static final Fact<Board> SUBSTITUTES =
            Fact.always("substitutes", "sindaci supplenti", "substitute auditors");
    /** All appointments of the year in controlled companies, this one counted. */
    public static final Fact<Board> OF_THE_YEAR =
            Fact.always("of_the_year", "nomine dell'anno", "appointments of the year");
    /** A choice of the city, where the law leaves three members in doubt. */
    public static final Fact<GenderShare> GENDER_SHARE = Fact.<GenderShare>always(
                    "gender_share", "quota del genere meno rappresentato", "share of the gender less represented")
            .usually(GenderShare.TWO_FIFTHS_ONE_OF_THREE);

    public static final Fact<Portfolio> PORTFOLIO = Fact.always(
            "portfolio",
            "amministratori provenienti da ordini, università, sindacati, categorie e associazioni",
            "administrators from orders, universities, unions, trade bodies and associations");
    /** Yearly, of the single post. */
    public static final Fact<Euro> FEE = Fact.sum("fee", "compenso annuo", "yearly fee");
    /** Yearly, of the whole organ. */
    public static final Fact<Euro> BOARD_COST =
            Fact.sum("board_cost", "costo annuo dell'organo", "yearly cost of the organ");

    public static final Fact<Euro> BOARD_COST_2013 =
            Fact.sum("board_cost_2013", "costo dell'organo nel 2013", "cost of the organ in 2013");

    private BodyFacts() {}
}
