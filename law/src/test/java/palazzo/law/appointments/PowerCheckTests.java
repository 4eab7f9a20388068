// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import static palazzo.law.appointments.Answers.NOTHING_KNOWN;
import static palazzo.law.appointments.Answers.TODAY;
import static palazzo.law.appointments.Answers.fails;
import static palazzo.law.appointments.Answers.isToRead;
import static palazzo.law.appointments.Answers.passes;
import static palazzo.law.appointments.PowerCheck.AN_EXPIRED_ORGAN_ACTS_FOR_45_DAYS_AT_MOST;
import static palazzo.law.appointments.PowerCheck.A_GUIDELINE_OF_THE_COUNCIL_COVERS_IT;
import static palazzo.law.appointments.PowerCheck.A_NEW_MAYOR_DECIDES_ON_EACH_APPOINTMENT_OF_TRUST;
import static palazzo.law.appointments.PowerCheck.IT_COMES_WITHIN_45_DAYS_OR_BY_EXPIRY;
import static palazzo.law.appointments.PowerCheck.NOBODY_WHO_ACTS_HAS_A_CONFLICT;
import static palazzo.law.appointments.PowerCheck.WHO_APPOINTS_IS_NOT_BANNED;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import palazzo.law.BadInput;
import palazzo.law.Norm;

class PowerCheckTests {

    private static final LocalDate SEATED = LocalDate.of(2026, 7, 1);

    @Test
    @Norm("d.lgs. 267/2000, artt. 42, c. 2, lett. m, e 50, c. 8")
    void theGuidelineIsOfTheCouncilInOffice() {
        Dossier seated = NOTHING_KNOWN.with(COUNCIL_SEATED, SEATED);
        var check = A_GUIDELINE_OF_THE_COUNCIL_COVERS_IT;
        passes(check, seated.with(GUIDELINE, SEATED));
        fails(check, seated.with(GUIDELINE, SEATED.minusDays(1)));
        passes(check, seated.with(GUIDELINE, SEATED.minusDays(1)).with(OLD_GUIDELINE_HOLDS, true));
        passes(check, seated.with(GUIDELINE, TODAY));
        fails(check, seated.with(GUIDELINE, TODAY.plusDays(1)));
        fails(check, seated.without(GUIDELINE));
        isToRead(check, seated);
        assertThatThrownBy(() -> check.read(seated.with(GUIDELINE, SEATED).with(COUNCIL_SEATED, TODAY.plusDays(1))))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("council_seated \"2026-11-24\": is after 2026-11-23");
    }

    @Test
    @Norm("d.lgs. 267/2000, art. 50, c. 9")
    void theAppointmentComesInTime() {
        var check = IT_COMES_WITHIN_45_DAYS_OR_BY_EXPIRY;
        Dossier late = NOTHING_KNOWN.with(MAYOR_TOOK_OFFICE, TODAY.minusDays(46));
        passes(check, NOTHING_KNOWN.with(MAYOR_TOOK_OFFICE, TODAY.minusDays(45)));
        isToRead(check, late);
        fails(check, late.without(EXPIRY));
        fails(check, late.with(EXPIRY, TODAY.minusDays(1)));
        passes(check, late.with(EXPIRY, TODAY));
    }

    /** The 45 days from 3 September end on a Sunday: the legal day would be the Monday after. */
    @Test
    @Norm("d.lgs. 267/2000, art. 50, c. 9")
    void aHolidayGivesTheMayorNoDayMore() {
        var check = IT_COMES_WITHIN_45_DAYS_OR_BY_EXPIRY;
        LocalDate tookOffice = LocalDate.of(2026, 9, 3);
        LocalDate sunday = LocalDate.of(2026, 10, 18);
        passes(check, Dossier.on(sunday).with(MAYOR_TOOK_OFFICE, tookOffice));
        fails(
                check,
                Dossier.on(sunday.plusDays(1))
                        .with(MAYOR_TOOK_OFFICE, tookOffice)
                        .without(EXPIRY));
    }

    @Test
    @Norm("d.lgs. 39/2013, art. 18, c. 2")
    void aVoidAppointmentBansForThreeMonths() {
        var check = WHO_APPOINTS_IS_NOT_BANNED;
        passes(check, NOTHING_KNOWN.without(VOID_APPOINTMENT));
        fails(check, NOTHING_KNOWN.with(VOID_APPOINTMENT, TODAY.minusMonths(3)));
        passes(check, NOTHING_KNOWN.with(VOID_APPOINTMENT, TODAY.minusMonths(3).minusDays(1)));
        assertThatThrownBy(() -> check.read(NOTHING_KNOWN.with(VOID_APPOINTMENT, TODAY.plusDays(1))))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("void_appointment");
    }

    @Test
    @Norm("l. 241/1990, art. 6-bis")
    void bothDeclareThatTheyHaveNoConflict() {
        Dossier officer = NOTHING_KNOWN.with(OFFICER_FREE_OF_CONFLICT, true);
        isToRead(NOBODY_WHO_ACTS_HAS_A_CONFLICT, officer);
        passes(NOBODY_WHO_ACTS_HAS_A_CONFLICT, officer.with(DECIDER_FREE_OF_CONFLICT, true));
        fails(NOBODY_WHO_ACTS_HAS_A_CONFLICT, officer.with(DECIDER_FREE_OF_CONFLICT, false));
        fails(NOBODY_WHO_ACTS_HAS_A_CONFLICT, NOTHING_KNOWN.with(OFFICER_FREE_OF_CONFLICT, false));
    }

    @Test
    @Norm("d.l. 293/1994, artt. 2-6")
    void anExpiredOrganActsFor45Days() {
        var check = AN_EXPIRED_ORGAN_ACTS_FOR_45_DAYS_AT_MOST;
        Dossier lastDay = NOTHING_KNOWN.with(EXPIRY, TODAY.minusDays(45));
        passes(check, NOTHING_KNOWN.without(EXPIRY));
        passes(check, NOTHING_KNOWN.with(EXPIRY, TODAY));
        isToRead(check, lastDay);
        passes(check, lastDay.with(ORDINARY_OR_URGENT_ONLY, true));
        fails(check, lastDay.with(ORDINARY_OR_URGENT_ONLY, false));
        fails(check, NOTHING_KNOWN.with(EXPIRY, TODAY.minusDays(46)));
        passes(check, NOTHING_KNOWN.with(EXPIRY, TODAY.minusDays(46)).with(ELECTED_ORGAN, true));
    }

    @Test
    @Norm("d.lgs. 267/2000, art. 50, cc. 8-9; c.c., artt. 2383 e 2449")
    void aNewMayorDecidesIn45Days() {
        var check = A_NEW_MAYOR_DECIDES_ON_EACH_APPOINTMENT_OF_TRUST;
        Dossier trust = NOTHING_KNOWN.with(TRUST_APPOINTMENT, true);
        Dossier inTime = trust.with(MAYOR_TOOK_OFFICE, TODAY.minusDays(45));
        Dossier late = trust.with(MAYOR_TOOK_OFFICE, TODAY.minusDays(46));
        passes(check, NOTHING_KNOWN.with(TRUST_APPOINTMENT, false));
        isToRead(check, inTime.without(DECISION));
        fails(check, late.without(DECISION));
        passes(check, inTime.with(DECISION, TODAY));
        fails(check, late.with(DECISION, TODAY));
        passes(check, late.with(DECISION, TODAY.minusDays(46)));
        fails(check, late.with(DECISION, TODAY.minusDays(47)));
    }
}
