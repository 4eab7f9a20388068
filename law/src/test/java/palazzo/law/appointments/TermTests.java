// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import palazzo.law.Norm;

class TermTests {

    private static final LocalDate TOOK_OFFICE = LocalDate.of(2026, 6, 10);

    @Test
    @Norm("d.lgs. 267/2000, art. 50, c. 9")
    void theMayorAppointsIn45DaysOrByALaterExpiry() {
        Term term = Term.toAppoint(TOOK_OFFICE, null);
        assertThat(term.lastDay()).isEqualTo("2026-07-25");
        assertThat(term.includes(LocalDate.of(2026, 7, 25))).isTrue();
        assertThat(term.includes(LocalDate.of(2026, 7, 26))).isFalse();
        assertThat(Term.toAppoint(TOOK_OFFICE, LocalDate.of(2026, 7, 25)).lastDay())
                .isEqualTo("2026-07-25");
        assertThat(Term.toAppoint(TOOK_OFFICE, LocalDate.of(2026, 7, 26)).lastDay())
                .isEqualTo("2026-07-26");
        assertThat(term.steps().it()).isEqualTo("45 giorni dall'insediamento (2026-06-10), escluso: 2026-07-25");
        assertThat(Term.toAppoint(TOOK_OFFICE, LocalDate.of(2027, 4, 30))
                        .steps()
                        .en())
                .isEqualTo(
                        "the mandate before expires on 2027-04-30, after the 45 days from taking office (2026-06-10),"
                                + " left out: 2026-07-25");
    }

    /** The example EX-55: a Sunday, which moves nothing. */
    @Test
    @Norm("d.l. 293/1994, artt. 2-6")
    void anExpiredOrganGoesOnFor45Days() {
        LocalDate expiry = LocalDate.of(2026, 4, 30);
        Term term = Term.ofAnExpiredOrgan(expiry);
        assertThat(term.lastDay()).isEqualTo("2026-06-14");
        assertThat(term.daysLeft(LocalDate.of(2026, 6, 13))).isEqualTo(1);
        assertThat(term.daysLeft(LocalDate.of(2026, 6, 14))).isZero();
        assertThat(term.daysLeft(LocalDate.of(2026, 6, 15))).isEqualTo(-1);
        assertThat(Term.alarms(expiry))
                .extracting(LocalDate::toString)
                .containsExactly("2026-03-01", "2026-03-31", "2026-04-23", "2026-05-30");
    }

    /** The example EX-56, and a month that lacks the day. */
    @Test
    @Norm("d.lgs. 39/2013, art. 20, c. 2, termine")
    void theDeclarationIsRenewedByTheSameDayOfTheNextYear() {
        assertThat(Term.ofTheYearlyDeclaration(LocalDate.of(2026, 3, 10)).lastDay())
                .isEqualTo("2027-03-10");
        assertThat(Term.ofTheYearlyDeclaration(LocalDate.of(2028, 2, 29)).lastDay())
                .isEqualTo("2029-02-28");
    }

    @Test
    @Norm("d.lgs. 39/2013, art. 19")
    void anIncompatibleOfficeIsLeftIn15Days() {
        Term term = Term.toLeaveAnIncompatibleOffice(LocalDate.of(2026, 11, 20));
        assertThat(term.includes(LocalDate.of(2026, 12, 5))).isTrue();
        assertThat(term.includes(LocalDate.of(2026, 12, 6))).isFalse();
    }

    @Test
    @Norm("d.lgs. 39/2013, art. 18, c. 2")
    void theBanLastsThreeMonths() {
        assertThat(Term.ofTheBan(LocalDate.of(2026, 11, 30)).lastDay()).isEqualTo("2027-02-28");
    }

    @Test
    @Norm("d.lgs. 33/2013, art. 14, c. 2, tre mesi")
    void dataAreOutInThreeMonths() {
        assertThat(Term.toPublish(LocalDate.of(2026, 8, 31)).lastDay()).isEqualTo("2026-11-30");
        assertThat(Term.toPublish(LocalDate.of(2026, 8, 31)).steps().en())
                .isEqualTo("3 months from the start of the office (2026-08-31), left out: 2026-11-30");
    }

    @Test
    @Norm("d.lgs. 39/2013, art. 20, c. 4")
    void aLateDeclarationWorksFromItsDay() {
        assertThat(Term.worksFrom(TOOK_OFFICE, TOOK_OFFICE)).isEqualTo(TOOK_OFFICE);
        assertThat(Term.worksFrom(TOOK_OFFICE, TOOK_OFFICE.minusDays(1))).isEqualTo(TOOK_OFFICE);
        assertThat(Term.worksFrom(TOOK_OFFICE, TOOK_OFFICE.plusDays(1))).isEqualTo(TOOK_OFFICE.plusDays(1));
    }
}
