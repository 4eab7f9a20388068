// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import static palazzo.law.terms.Rule.days;
import static palazzo.law.terms.Rule.from;

import palazzo.law.Norm;

/** The procedure of an office, from its start to its act. */
public enum ProcedureTerm implements Term {
    /** Thirty days where neither law nor the body sets others. */
    @Norm("l. 241/1990, art. 2, cc. 2 e 6")
    CONCLUSION(Sheet.of(
            "PT-001 PT-004 PT-008",
            "Conclusione del procedimento",
            "Conclusion of the procedure",
            from("received", new SetDays(30, 180)).changedBy(Stops.OF_PROCEDURE))),

    @Norm("l. 241/1990, art. 2, c. 3")
    CONCLUSION_BY_REGULATION(Sheet.of(
            "PT-002",
            "Conclusione nel termine più lungo del regolamento",
            "Conclusion in the longest term of the body's regulation",
            from("received", new SetDays(90, 90)).changedBy(Stops.OF_PROCEDURE))),

    @Norm("l. 241/1990, art. 2, c. 4")
    CONCLUSION_IF_COMPLEX(Sheet.of(
            "PT-003",
            "Conclusione di un procedimento complesso, con motivazione",
            "Conclusion of a complex procedure, with a written reason",
            from("received", new SetDays(180, 180)).changedBy(Stops.OF_PROCEDURE))),

    @Norm("l. 241/1990, art. 20, c. 1")
    SILENCE_CONSENT(Sheet.of(
            "PT-009",
            "Silenzio assenso su istanza di parte",
            "Silence that grants an application",
            from("received", new SetDays(30, 180)).changedBy(Stops.OF_PROCEDURE).silent(Silence.CONSENT))),

    @Norm("l. 241/1990, art. 20, c. 2-bis")
    ATTESTATION_OF_SILENCE(Sheet.of(
            "PT-010",
            "Attestazione del silenzio assenso",
            "Attestation that silence has granted",
            from("expiry", new Length.AtOnce()).rolling(Roll.NEVER))),

    @Norm(value = "l. 241/1990, artt. 7-8", doubt = "The law says promptly: five working days are our own choice.")
    NOTICE_OF_START(Sheet.of(
            "PT-005", "Comunicazione di avvio", "Notice of start", from("received", new Length.WorkingDays(5)))),

    @Norm("l. 241/1990, art. 18-bis, c. 1")
    RECEIPT(Sheet.of(
            "PT-006",
            "Ricevuta dell'istanza",
            "Receipt for an application",
            from("received", new Length.AtOnce()).rolling(Roll.NEVER))),

    @Norm("l. 241/1990, art. 10-bis, osservazioni")
    OBSERVATIONS(Sheet.of(
            "PT-007",
            "Osservazioni sul preavviso di rigetto",
            "Observations on the notice of the reasons against",
            days(10, "notice_received").silent(Silence.MISSED)));

    private final Sheet sheet;

    ProcedureTerm(Sheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public Sheet sheet() {
        return sheet;
    }
}
