// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import static palazzo.law.terms.Rule.days;
import static palazzo.law.terms.Rule.from;

import palazzo.law.Norm;

/** The conference of services. */
public enum ConferenceTerm implements Term {
    @Norm("l. 241/1990, art. 14-bis, c. 2")
    CALL(Sheet.of(
            "PT-017",
            "Indizione della conferenza semplificata",
            "Call of the simplified conference",
            from("received", new Length.WorkingDays(5)))),

    @Norm("l. 241/1990, art. 14-bis, c. 2, lett. b")
    INTEGRATION_REQUESTS(Sheet.of(
            "PT-018",
            "Richieste di integrazioni",
            "Requests for integration",
            days(15, "call").silent(Silence.MISSED))),

    /** Doubled where sensitive interests are touched. */
    @Norm("l. 241/1990, art. 14-bis, cc. 2, lett. c, e 4")
    DETERMINATIONS(Sheet.of(
            "PT-019",
            "Determinazioni delle amministrazioni",
            "Determinations of the participants",
            from("call", new ConferenceDays(45, 30, true, false)).silent(Silence.ASSENT))),

    @Norm("l. 241/1990, art. 14-bis, c. 2, lett. c, interessi sensibili")
    SENSITIVE_DETERMINATIONS(Sheet.of(
            "PT-020",
            "Determinazioni a tutela di interessi sensibili",
            "Determinations that guard sensitive interests",
            from("call", new ConferenceDays(90, 60, false, false)).silent(Silence.ASSENT))),

    @Norm("l. 241/1990, art. 14-bis, c. 2, lett. d")
    MEETING(Sheet.of(
            "PT-021",
            "Riunione telematica",
            "Telematic meeting",
            days(10, "expiry").silent(Silence.ASSENT))),

    @Norm("l. 241/1990, art. 14-bis, c. 5")
    CLOSING_DETERMINATION(Sheet.of(
            "PT-022",
            "Determinazione motivata di conclusione",
            "Reasoned closing determination",
            from("expiry", new Length.WorkingDays(5)))),

    @Norm("l. 241/1990, art. 14-bis, c. 7")
    FIRST_MEETING(Sheet.of(
            "PT-023",
            "Prima riunione della conferenza simultanea",
            "First meeting of the simultaneous conference",
            from("call", new ConferenceDays(45, 30, false, false)))),

    @Norm("l. 241/1990, art. 14-ter, c. 2")
    SIMULTANEOUS_CONFERENCE(Sheet.of(
            "PT-024",
            "Lavori della conferenza simultanea",
            "Length of the simultaneous conference",
            from("first_meeting", new ConferenceDays(45, 30, true, false)))),

    @Norm("l. 241/1990, art. 14-quinquies, c. 1")
    OPPOSITION(Sheet.of(
            "PT-025",
            "Opposizione delle amministrazioni dissenzienti",
            "Opposition of dissenting administrations",
            days(10, "determination").silent(Silence.MISSED))),

    @Norm("l. 241/1990, art. 14, c. 3")
    PRELIMINARY_DETERMINATIONS(Sheet.of(
            "PT-026",
            "Determinazioni nella conferenza preliminare",
            "Determinations in the preliminary conference",
            from("call", new ConferenceDays(45, 30, true, true)).silent(Silence.ASSENT))),

    @Norm("l. 241/1990, art. 14, c. 3, integrazioni")
    PRELIMINARY_INTEGRATION_REQUESTS(Sheet.of(
            "PT-026",
            "Richieste di integrazioni nella conferenza preliminare",
            "Requests for integration in the preliminary conference",
            days(7, "integration_call").silent(Silence.MISSED))),

    @Norm(
            value = "l. 241/1990, art. 14, c. 3, indizione",
            doubt = "From the request and not from its acceptance: of two readings the earlier one.")
    PRELIMINARY_CALL(Sheet.of(
            "PT-026",
            "Indizione della conferenza preliminare",
            "Call of the preliminary conference",
            from("requested", new Length.WorkingDays(5)))),

    @Norm("l. 241/1990, art. 14, c. 3, trasmissione")
    PRELIMINARY_OUTCOME(Sheet.of(
            "PT-026",
            "Invio delle determinazioni al richiedente",
            "Determinations sent to the applicant",
            days(5, "expiry"))),

    @Norm(value = "d.l. 76/2020, art. 13", doubt = "The days were not read: whoever applies it gives them.")
    ACCELERATED_CONFERENCE(Sheet.of(
            "PT-027",
            "Conferenza accelerata",
            "Accelerated conference",
            from("call", new AcceleratedDays()).ofTheYear(2020).silent(Silence.ASSENT)));

    private final Sheet sheet;

    ConferenceTerm(Sheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public Sheet sheet() {
        return sheet;
    }
}
