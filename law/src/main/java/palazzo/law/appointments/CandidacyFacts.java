// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

/** What may be known of the notice, the proposal and the candidate's merit. */
public final class CandidacyFacts {

    /** From the opening to the last day for candidacies. */
    public static final Fact<Span> NOTICE = Fact.maybe("notice", "avviso pubblico", "public notice");

    public static final Fact<Proposer> PROPOSER = Fact.maybe("proposer", "proponente", "proposer");
    public static final Fact<Integer> SEATS =
            Fact.positive("seats", "posti da coprire nell'ente", "seats to fill in the body");
    /** Of one proposer for one body, this one counted. */
    public static final Fact<Integer> CANDIDATES_OF_PROPOSER = Fact.positive(
            "candidates_of_proposer", "candidati dello stesso proponente", "candidates of the same proposer");
    /** A choice of the city. */
    public static final Fact<Integer> MOST_CANDIDATES = Fact.positive(
                    "most_candidates",
                    "candidati ammessi per proponente, se i posti sono più di uno",
                    "candidates a proposer may name where there is more than one seat")
            .usually(2);

    public static final Fact<Boolean> CONTROL_ORGAN =
            Fact.yesNo("control_organ", "organo di controllo", "organ of control");
    public static final Fact<Integer> BODIES_CHOSEN =
            Fact.positive("bodies_chosen", "enti indicati nella candidatura", "bodies named in the candidacy");
    /** A choice of the city. */
    public static final Fact<Integer> MOST_BODIES = Fact.positive(
                    "most_bodies", "enti indicabili in una candidatura", "bodies a candidacy may name")
            .usually(3);

    public static final Fact<Boolean> FOUND_SUITABLE =
            Fact.yesNo("found_suitable", "giudizio di idoneità della commissione", "found suitable by the commission");
    public static final Fact<Boolean> RENEWAL = Fact.yesNo("renewal", "rinnovo", "renewal");
    /** As a person read the evaluation of the mandate that ends. */
    public static final Fact<Boolean> RESULTS_WEIGHED =
            Fact.yesNo("results_weighed", "risultati ottenuti valutati", "results obtained were weighed");

    public static final Fact<Boolean> TOP_OFFICE = Fact.yesNo("top_office", "carica di vertice", "top office");
    public static final Fact<Integer> MANDATES_HELD =
            Fact.count("mandates_held", "mandati già svolti nella carica", "mandates already held in the office");
    /** A choice of the city. */
    public static final Fact<Integer> MOST_MANDATES = Fact.positive(
                    "most_mandates", "mandati consentiti nella stessa carica", "mandates allowed in the same office")
            .usually(2);

    public static final Fact<Integer> OFFICES_HELD =
            Fact.count("offices_held", "incarichi in corso", "offices held now");
    /** A choice of the city; no number is usual. */
    public static final Fact<Integer> MOST_OFFICES =
            Fact.positive("most_offices", "incarichi consentiti insieme", "offices allowed at once");

    /** As a person read the curriculum and the declaration. */
    public static final Fact<Boolean> REQUIREMENTS_MET = Fact.yesNo(
            "requirements_met",
            "requisiti di onorabilità, professionalità e indipendenza",
            "requirements of honour, skill and independence");

    public static final Fact<Boolean> MINORITY_SEAT =
            Fact.yesNo("minority_seat", "posto riservato alla minoranza", "seat kept for the minority");
    public static final Fact<Boolean> FROM_MINORITY =
            Fact.yesNo("from_minority", "designazione della minoranza", "named by the minority");

    private CandidacyFacts() {}
}
