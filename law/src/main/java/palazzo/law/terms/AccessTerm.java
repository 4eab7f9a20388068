// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import static palazzo.law.terms.Rule.days;

import palazzo.law.Norm;

/** Access to documents and civic access. */
public enum AccessTerm implements Term {
    /** An irregular request starts it again when it comes back regular. */
    @Norm("l. 241/1990, art. 25, c. 4")
    DOCUMENTS(Sheet.of(
            "PT-028",
            "Accesso ai documenti",
            "Access to documents",
            days(30, "received").changedBy(new Interruption(30)).silent(Silence.REFUSAL))),

    @Norm(
            value = "d.P.R. 184/2006, art. 3, c. 2",
            doubt = "We know this term from memory: it was not read in a copy of the text.")
    OPPOSITION_TO_DOCUMENTS(Sheet.of(
            "PT-029",
            "Opposizione dei controinteressati",
            "Opposition of counter-interested persons",
            days(10, "notice_received").ofTheYear(2006).silent(Silence.GO_ON))),

    @Norm(
            value = "d.P.R. 184/2006, art. 6, c. 5",
            doubt = "We know this term from memory: it was not read in a copy of the text.")
    IRREGULAR_REQUEST(Sheet.of(
            "PT-029",
            "Avviso che la richiesta è irregolare",
            "Notice that the request is irregular",
            days(10, "request_received").ofTheYear(2006))),

    @Norm("l. 241/1990, art. 25, c. 4, difensore civico")
    OMBUDSMAN_REVIEW(Sheet.of(
            "PT-030",
            "Riesame del difensore civico",
            "Review by the ombudsman",
            days(30, "filed").silent(Silence.REFUSAL))),

    @Norm("l. 241/1990, art. 25, c. 4, conferma del diniego")
    CONFIRMED_REFUSAL(Sheet.of(
            "PT-031",
            "Conferma motivata del diniego",
            "Confirmation of the refusal",
            days(30, "finding_received").silent(Silence.ALLOWED))),

    @Norm("d.lgs. 33/2013, art. 5, cc. 1 e 6")
    SIMPLE_CIVIC_ACCESS(Sheet.of(
            "PT-032",
            "Accesso civico semplice",
            "Simple civic access",
            days(30, "filed").ofTheYear(2013))),

    /** Never refused by silence: a reasoned act is due. */
    @Norm("d.lgs. 33/2013, art. 5, c. 6")
    GENERALISED_CIVIC_ACCESS(Sheet.of(
            "PT-033 PT-034",
            "Accesso civico generalizzato",
            "Generalised civic access",
            days(30, "filed").ofTheYear(2013).changedBy(Stops.OF_CIVIC_ACCESS))),

    @Norm("d.lgs. 33/2013, art. 5, c. 5")
    OPPOSITION_TO_CIVIC_ACCESS(Sheet.of(
            "PT-034",
            "Opposizione all'accesso generalizzato",
            "Opposition to generalised access",
            days(10, "notice_received").ofTheYear(2013).silent(Silence.GO_ON))),

    @Norm(
            value = "d.lgs. 33/2013, art. 5, c. 6, consegna",
            doubt = "That the fifteen days must pass in full, and a holiday after them too, is our reading.")
    DELIVERY_DESPITE_OPPOSITION(Sheet.of(
            "PT-035",
            "Consegna nonostante l'opposizione",
            "Delivery despite opposition",
            days(15, "acceptance_received")
                    .ofTheYear(2013)
                    .rolling(Roll.AFTER_FULL_DAYS)
                    .silent(Silence.FREE))),

    @Norm("d.lgs. 33/2013, art. 5, c. 7")
    CIVIC_ACCESS_REVIEW(Sheet.of(
            "PT-036 PT-037",
            "Riesame del responsabile anticorruzione",
            "Review by the anti-corruption officer",
            days(20, "review_request").ofTheYear(2013).changedBy(Stops.OF_REVIEW))),

    @Norm("d.lgs. 33/2013, art. 5, c. 7, Garante")
    AUTHORITY_OPINION(Sheet.of(
            "PT-037",
            "Parere del Garante nel riesame",
            "Opinion of the data protection authority in the review",
            days(10, "sent_to_authority").ofTheYear(2013).silent(Silence.GO_ON)));

    private final Sheet sheet;

    AccessTerm(Sheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public Sheet sheet() {
        return sheet;
    }
}
