// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import static palazzo.law.terms.Rule.days;

import palazzo.law.Norm;

/** What another administration must say while a procedure runs. */
public enum OpinionTerm implements Term {
    @Norm("l. 241/1990, art. 16, cc. 1-2")
    OPINION(Sheet.of(
            "PT-011 PT-012",
            "Parere obbligatorio o facoltativo",
            "Mandatory or optional opinion",
            days(20, "request_received").changedBy(new Interruption(15)).silent(Silence.GO_ON))),

    @Norm("l. 241/1990, art. 16, c. 4")
    OPINION_AFTER_ELEMENTS(Sheet.of(
            "PT-012",
            "Parere dopo gli elementi richiesti",
            "Opinion after the elements asked for",
            days(15, "elements_received").silent(Silence.GO_ON))),

    @Norm("l. 241/1990, art. 17")
    TECHNICAL_EVALUATION(Sheet.of(
            "PT-013",
            "Valutazione tecnica",
            "Technical evaluation",
            days(90, "request_received").changedBy(new Interruption(15)).silent(Silence.ASK_ANOTHER))),

    @Norm("l. 241/1990, art. 17-bis, cc. 1-2")
    ASSENT(Sheet.of(
            "PT-014",
            "Assenso, concerto o nulla osta",
            "Assent, agreement or clearance",
            days(30, "draft_received").changedBy(new Interruption(30)).silent(Silence.ASSENT))),

    @Norm("l. 241/1990, art. 17-bis, c. 3")
    SENSITIVE_ASSENT(Sheet.of(
            "PT-015",
            "Assenso a tutela di interessi sensibili",
            "Assent that guards sensitive interests",
            days(90, "draft_received").changedBy(new Interruption(30)).silent(Silence.ASSENT))),

    @Norm("l. 241/1990, art. 17-bis, cc. 1-2")
    PROPOSAL(Sheet.of(
            "PT-016",
            "Proposta di un'altra amministrazione",
            "Proposal of another administration",
            days(30, "request_received").changedBy(new Interruption(30)).silent(Silence.GO_ON)));

    private final Sheet sheet;

    OpinionTerm(Sheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public Sheet sheet() {
        return sheet;
    }
}
