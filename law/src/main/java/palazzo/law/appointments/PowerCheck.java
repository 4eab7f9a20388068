// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import static palazzo.law.appointments.ActFacts.COUNCIL_SEATED;
import static palazzo.law.appointments.ActFacts.DECIDER_FREE_OF_CONFLICT;
import static palazzo.law.appointments.ActFacts.DECISION;
import static palazzo.law.appointments.ActFacts.ELECTED_ORGAN;
import static palazzo.law.appointments.ActFacts.EXPIRY;
import static palazzo.law.appointments.ActFacts.GUIDELINE;
import static palazzo.law.appointments.ActFacts.MAYOR_TOOK_OFFICE;
import static palazzo.law.appointments.ActFacts.OFFICER_FREE_OF_CONFLICT;
import static palazzo.law.appointments.ActFacts.OLD_GUIDELINE_HOLDS;
import static palazzo.law.appointments.ActFacts.ORDINARY_OR_URGENT_ONLY;
import static palazzo.law.appointments.ActFacts.TRUST_APPOINTMENT;
import static palazzo.law.appointments.ActFacts.VOID_APPOINTMENT;
import static palazzo.law.terms.AppointmentTerm.BAN_ON_APPOINTING;
import static palazzo.law.terms.AppointmentTerm.EXTENSION;
import static palazzo.law.terms.AppointmentTerm.MAYORS_APPOINTMENTS;

import java.util.function.Function;
import palazzo.law.Norm;
import palazzo.law.terms.Term;

/** Whether the Mayor may appoint, and in time. */
public enum PowerCheck implements Check {
    @Norm("d.lgs. 267/2000, artt. 42, c. 2, lett. m, e 50, c. 8")
    A_GUIDELINE_OF_THE_COUNCIL_COVERS_IT(
            "AP-01",
            it -> it.that(GUIDELINE, approved -> !approved.isAfter(it.day()))
                    .and(it.that(
                                    GUIDELINE,
                                    COUNCIL_SEATED,
                                    (approved, seated) -> !approved.isBefore(it.come(COUNCIL_SEATED, seated)))
                            .or(it.is(OLD_GUIDELINE_HOLDS)))),

    @Norm("d.lgs. 267/2000, art. 50, c. 9")
    IT_COMES_WITHIN_45_DAYS_OR_BY_EXPIRY(
            "AP-02",
            MAYORS_APPOINTMENTS,
            it -> it.judged(MAYOR_TOOK_OFFICE, took -> it.inTime(it.come(MAYOR_TOOK_OFFICE, took), it.day()))
                    .or(it.that(EXPIRY, expiry -> !it.isOver(expiry)))),

    @Norm(value = "d.lgs. 39/2013, art. 18, c. 2", doubt = "The text was not read.")
    WHO_APPOINTS_IS_NOT_BANNED(
            "AP-27",
            BAN_ON_APPOINTING,
            it -> it.none(VOID_APPOINTMENT)
                    .or(it.judged(VOID_APPOINTMENT, found -> it.inTime(it.come(VOID_APPOINTMENT, found), it.day())))),

    @Norm("l. 241/1990, art. 6-bis")
    NOBODY_WHO_ACTS_HAS_A_CONFLICT(
            "AP-39", it -> it.is(OFFICER_FREE_OF_CONFLICT).and(it.is(DECIDER_FREE_OF_CONFLICT))),

    @Norm(
            value = "d.l. 293/1994, artt. 2-6",
            doubt = "That a holiday does not move the last day is our prudent reading.")
    AN_EXPIRED_ORGAN_ACTS_FOR_45_DAYS_AT_MOST(
            "AP-40",
            EXTENSION,
            it -> it.is(ELECTED_ORGAN)
                    .or(it.none(EXPIRY))
                    .or(it.that(EXPIRY, expiry -> !it.isOver(expiry)))
                    .or(it.judged(EXPIRY, expiry -> it.inTime(expiry, it.day())).and(it.is(ORDINARY_OR_URGENT_ONLY)))),

    @Norm("d.lgs. 267/2000, art. 50, cc. 8-9; c.c., artt. 2383 e 2449")
    A_NEW_MAYOR_DECIDES_ON_EACH_APPOINTMENT_OF_TRUST(
            "AP-41",
            MAYORS_APPOINTMENTS,
            it -> it.isNot(TRUST_APPOINTMENT)
                    .or(it.judged(
                            DECISION,
                            MAYOR_TOOK_OFFICE,
                            (decided, took) ->
                                    Outcome.passedIf(!decided.isBefore(took)).and(it.inTime(took, decided))))
                    .or(it.none(DECISION)
                            .and(it.judged(
                                    MAYOR_TOOK_OFFICE,
                                    took -> it.inTime(took, it.day()).and(Outcome.TO_READ)))));

    private final Rule rule;

    PowerCheck(String id, Function<Reading, Outcome> judge) {
        this.rule = new Rule(id, judge);
    }

    PowerCheck(String id, Term term, Function<Reading, Outcome> judge) {
        this.rule = new Rule(id, term, judge);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
