// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import java.time.LocalDate;
import java.util.List;

/** What may be known of the person. */
public final class PersonFacts {

    public static final Fact<Tie> TIE = Fact.always("tie", "legame con il Sindaco", "tie with the Mayor");
    public static final Fact<List<Conviction>> CONVICTIONS = Fact.always(
            "convictions",
            "condanne per reati contro la pubblica amministrazione",
            "convictions for crimes against the administration");
    /** Those held, and those left in the last two years. */
    public static final Fact<List<PoliticalOffice>> POLITICAL_OFFICES =
            Fact.always("political_offices", "cariche politiche", "political offices");

    public static final Fact<Boolean> SEAT_RESERVED =
            Fact.yesNo("seat_reserved", "posto riservato dalla legge o dallo statuto", "seat kept by law or statute");
    /** Whether the post has powers to run the body, as a managing director or a chair with powers. */
    public static final Fact<Boolean> HAS_POWERS =
            Fact.yesNo("has_powers", "incarico con deleghe gestionali", "post with powers to run the body");

    public static final Fact<Boolean> CHAIR_OR_MANAGING_DIRECTOR = Fact.yesNo(
            "chair_or_managing_director", "presidente o amministratore delegato", "chair or managing director");
    /** The last day in a private body that the administration regulates or finances; the day in question if it goes on. */
    public static final Fact<LocalDate> FINANCED_POST_LEFT = Fact.day(
            "financed_post_left",
            "cessazione da ente privato regolato o finanziato",
            "last day in a private body regulated or financed");
    /** The law may change it. */
    public static final Fact<Integer> COOLING_YEARS = Fact.<Integer>always(
                    "cooling_years",
                    "anni di attesa",
                    "years to wait",
                    years -> years > 0 && years <= 100,
                    "is not between 1 and 100")
            .usually(2);

    public static final Fact<Boolean> REGIONAL_OFFICE =
            Fact.yesNo("regional_office", "incarico di livello regionale", "office of regional level");
    public static final Fact<Boolean> OWN_WORK_FINANCED = Fact.yesNo(
            "own_work_financed",
            "attività propria regolata, finanziata o pagata dal Comune",
            "own work regulated, financed or paid by the city");
    public static final Fact<Boolean> EMPLOYEE_OF_CONTROLLER = Fact.yesNo(
            "employee_of_controller",
            "dipendente dell'amministrazione controllante",
            "employee of the controlling administration");
    public static final Fact<Boolean> EMPLOYEE_ALLOWED =
            Fact.yesNo("employee_allowed", "deroga per i dipendenti", "exception for employees");
    public static final Fact<Boolean> FEE_TO_EMPLOYER =
            Fact.yesNo("fee_to_employer", "compenso versato all'amministrazione", "fee paid to the administration");
    public static final Fact<List<RunBody>> BODIES_RUN = Fact.always(
            "bodies_run", "enti amministrati negli ultimi cinque anni", "bodies run in the last five years");
    public static final Fact<Boolean> DISQUALIFIED =
            Fact.yesNo("disqualified", "causa di incandidabilità", "disqualified by the integrity law");
    public static final Fact<Boolean> PUBLIC_EMPLOYEE =
            Fact.yesNo("public_employee", "dipendente di altra amministrazione", "employee of another administration");
    public static final Fact<LocalDate> AUTHORISATION = Fact.day(
            "authorisation", "autorizzazione dell'amministrazione di appartenenza", "authorisation of the employer");
    public static final Fact<Boolean> RETIRED = Fact.yesNo("retired", "in quiescenza", "retired");

    private PersonFacts() {}
}
