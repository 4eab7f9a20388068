// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import static palazzo.law.appointments.AccountFacts.CONTRACT_PAYMENT;
import static palazzo.law.appointments.AccountFacts.SHEET;
import static palazzo.law.appointments.ActFacts.ACCEPTANCE;
import static palazzo.law.appointments.ActFacts.DATA_PUBLISHED;
import static palazzo.law.appointments.ActFacts.DATA_REMOVED;
import static palazzo.law.appointments.ActFacts.DIGITAL_DOMICILE;
import static palazzo.law.appointments.ActFacts.DUTIES_ACCEPTED;
import static palazzo.law.appointments.ActFacts.END;
import static palazzo.law.appointments.ActFacts.START;
import static palazzo.law.appointments.BodyFacts.BODY;
import static palazzo.law.appointments.Reading.isInTime;
import static palazzo.law.terms.PublicationTerm.OFFICE_HOLDERS;

import java.util.function.Function;
import palazzo.law.Norm;

/** What must be accepted and published. */
public enum PublicityCheck implements Check {
    @Norm("d.lgs. 33/2013, art. 14, c. 2")
    DATA_ARE_OUT_IN_THREE_MONTHS_AND_STAY_THREE_YEARS(
            "AP-42", it -> isOutInTime(it).and(stayed(it))),

    @Norm("d.lgs. 33/2013, art. 22, c. 4")
    A_BODY_IS_PAID_ONLY_WHEN_ITS_SHEET_IS_COMPLETE(
            "AP-43",
            it -> it.that(BODY, Body::listed)
                    .or(it.that(
                            SHEET,
                            BODY,
                            (sheet, body) -> sheet.missing(body, it.day()).isEmpty()))
                    // A later change spares payments under a contract; its text was not read.
                    .or(it.is(CONTRACT_PAYMENT).and(Outcome.TO_READ))),

    @Norm(
            value = "Comune di Milano, indirizzi del Consiglio, accettazione",
            doubt = "How the office keeps it, not the letter of a norm.")
    THE_APPOINTEE_ACCEPTS_IN_WRITING(
            "AP-44",
            it -> it.that(ACCEPTANCE, given -> !given.isAfter(it.day()))
                    .and(it.is(DIGITAL_DOMICILE))
                    .and(it.is(DUTIES_ACCEPTED)));

    private final Rule rule;

    PublicityCheck(String id, Function<Reading, Outcome> judge) {
        this.rule = new Rule(id, judge);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    private static Outcome isOutInTime(Reading it) {
        Outcome notYetDue = it.that(START, start -> isInTime(OFFICE_HOLDERS, start, it.day()));
        return it.that(DATA_PUBLISHED, START, (out, start) -> isInTime(OFFICE_HOLDERS, start, out))
                .or(it.none(DATA_PUBLISHED).and(notYetDue));
    }

    private static Outcome stayed(Reading it) {
        return it.none(DATA_REMOVED)
                .or(it.that(DATA_REMOVED, END, (removed, end) -> removed.isAfter(end.plusYears(3))));
    }
}
