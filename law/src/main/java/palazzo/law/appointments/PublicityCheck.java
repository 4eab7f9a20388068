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
import static palazzo.law.terms.PublicationTerm.OFFICE_HOLDERS;

import java.util.function.Function;
import palazzo.law.Norm;
import palazzo.law.terms.Term;

/** What must be accepted and published. */
public enum PublicityCheck implements Check {
    @Norm(value = "d.lgs. 33/2013, art. 14, c. 2", doubt = "The schemes for these data are on trial.")
    DATA_ARE_OUT_IN_THREE_MONTHS_AND_STAY_THREE_YEARS(
            "AP-42", OFFICE_HOLDERS, it -> isOutInTime(it).and(stayed(it))),

    @Norm(
            value = "d.lgs. 33/2013, art. 22, c. 4",
            doubt = "The text read is that of 2013; a later change spares payments under a contract.")
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

    PublicityCheck(String id, Term term, Function<Reading, Outcome> judge) {
        this.rule = new Rule(id, term, judge);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    private static Outcome isOutInTime(Reading it) {
        Outcome notYetDue = it.judged(START, start -> it.inTime(start, it.day()));
        return it.judged(DATA_PUBLISHED, START, (out, start) -> it.inTime(start, out))
                .or(it.none(DATA_PUBLISHED).and(notYetDue));
    }

    private static Outcome stayed(Reading it) {
        return it.none(DATA_REMOVED)
                .or(it.that(DATA_REMOVED, END, (removed, end) -> removed.isAfter(end.plusYears(3))));
    }
}
