// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import palazzo.law.Norm;

/**
 * Every term on both sides of its end: from an ordinary day, and from one whose last day is a holiday. The expected days
 * were worked out apart from the code.
 */
class TermTableTests {

    @ParameterizedTest
    @CsvSource({
        "CONCLUSION,2026-09-02,,2026-10-02,2026-10-02",
        "CONCLUSION,2026-09-04,,2026-10-04,2026-10-05",
        "CONCLUSION_BY_REGULATION,2026-09-02,,2026-12-01,2026-12-01",
        "CONCLUSION_BY_REGULATION,2026-09-07,,2026-12-06,2026-12-07",
        "CONCLUSION_IF_COMPLEX,2026-09-02,,2027-03-01,2027-03-01",
        "CONCLUSION_IF_COMPLEX,2026-09-08,,2027-03-07,2027-03-08",
        "SILENCE_CONSENT,2026-09-02,,2026-10-02,2026-10-02",
        "SILENCE_CONSENT,2026-09-04,,2026-10-04,2026-10-05",
        "ATTESTATION_OF_SILENCE,2026-09-02,,2026-09-02,2026-09-02",
        "ATTESTATION_OF_SILENCE,2026-09-06,,2026-09-06,2026-09-06",
        "NOTICE_OF_START,2026-09-02,,2026-09-09,2026-09-09",
        "RECEIPT,2026-09-02,,2026-09-02,2026-09-02",
        "RECEIPT,2026-09-06,,2026-09-06,2026-09-06",
        "OBSERVATIONS,2026-09-02,,2026-09-12,2026-09-12",
        "OBSERVATIONS,2026-09-03,,2026-09-13,2026-09-14"
    })
    @Norm("l. 241/1990, art. 2, cc. 2 e 6")
    @Norm("l. 241/1990, art. 2, c. 3")
    @Norm("l. 241/1990, art. 2, c. 4")
    @Norm("l. 241/1990, art. 20, c. 1")
    @Norm("l. 241/1990, art. 20, c. 2-bis")
    @Norm("l. 241/1990, artt. 7-8")
    @Norm("l. 241/1990, art. 18-bis, c. 1")
    @Norm("l. 241/1990, art. 10-bis, osservazioni")
    void aProcedureEndsOnItsDay(
            ProcedureTerm term, LocalDate start, @Nullable Integer days, LocalDate strict, LocalDate due) {
        assertEnds(term, start, days, strict, due);
    }

    @ParameterizedTest
    @CsvSource({
        "OPINION,2026-09-02,,2026-09-22,2026-09-22",
        "OPINION,2026-09-07,,2026-09-27,2026-09-28",
        "OPINION_AFTER_ELEMENTS,2026-09-02,,2026-09-17,2026-09-17",
        "OPINION_AFTER_ELEMENTS,2026-09-05,,2026-09-20,2026-09-21",
        "TECHNICAL_EVALUATION,2026-09-02,,2026-12-01,2026-12-01",
        "TECHNICAL_EVALUATION,2026-09-07,,2026-12-06,2026-12-07",
        "ASSENT,2026-09-02,,2026-10-02,2026-10-02",
        "ASSENT,2026-09-04,,2026-10-04,2026-10-05",
        "SENSITIVE_ASSENT,2026-09-02,,2026-12-01,2026-12-01",
        "SENSITIVE_ASSENT,2026-09-07,,2026-12-06,2026-12-07",
        "PROPOSAL,2026-09-02,,2026-10-02,2026-10-02",
        "PROPOSAL,2026-09-04,,2026-10-04,2026-10-05"
    })
    @Norm("l. 241/1990, art. 16, cc. 1-2")
    @Norm("l. 241/1990, art. 16, c. 4")
    @Norm("l. 241/1990, art. 17")
    @Norm("l. 241/1990, art. 17-bis, cc. 1-2")
    @Norm("l. 241/1990, art. 17-bis, c. 3")
    void anotherAdministrationAnswersByItsDay(
            OpinionTerm term, LocalDate start, @Nullable Integer days, LocalDate strict, LocalDate due) {
        assertEnds(term, start, days, strict, due);
    }

    @ParameterizedTest
    @CsvSource({
        "CALL,2026-09-02,,2026-09-09,2026-09-09",
        "INTEGRATION_REQUESTS,2026-09-02,,2026-09-17,2026-09-17",
        "INTEGRATION_REQUESTS,2026-09-05,,2026-09-20,2026-09-21",
        "DETERMINATIONS,2026-09-02,,2026-10-02,2026-10-02",
        "DETERMINATIONS,2026-09-04,,2026-10-04,2026-10-05",
        "SENSITIVE_DETERMINATIONS,2026-09-02,,2026-11-01,2026-11-02",
        "SENSITIVE_DETERMINATIONS,2026-09-09,,2026-11-08,2026-11-09",
        "MEETING,2026-09-02,,2026-09-12,2026-09-12",
        "MEETING,2026-09-03,,2026-09-13,2026-09-14",
        "CLOSING_DETERMINATION,2026-09-02,,2026-09-09,2026-09-09",
        "FIRST_MEETING,2026-09-02,,2026-10-02,2026-10-02",
        "FIRST_MEETING,2026-09-04,,2026-10-04,2026-10-05",
        "SIMULTANEOUS_CONFERENCE,2026-09-02,,2026-10-02,2026-10-02",
        "SIMULTANEOUS_CONFERENCE,2026-09-04,,2026-10-04,2026-10-05",
        "OPPOSITION,2026-09-02,,2026-09-12,2026-09-12",
        "OPPOSITION,2026-09-03,,2026-09-13,2026-09-14",
        "PRELIMINARY_DETERMINATIONS,2026-09-02,,2026-09-17,2026-09-17",
        "PRELIMINARY_DETERMINATIONS,2026-09-05,,2026-09-20,2026-09-21",
        "PRELIMINARY_INTEGRATION_REQUESTS,2026-09-02,,2026-09-09,2026-09-09",
        "PRELIMINARY_INTEGRATION_REQUESTS,2026-09-06,,2026-09-13,2026-09-14",
        "PRELIMINARY_CALL,2026-09-02,,2026-09-09,2026-09-09",
        "PRELIMINARY_OUTCOME,2026-09-02,,2026-09-07,2026-09-07",
        "PRELIMINARY_OUTCOME,2026-09-08,,2026-09-13,2026-09-14",
        "ACCELERATED_CONFERENCE,2026-09-02,20,2026-09-22,2026-09-22",
        "ACCELERATED_CONFERENCE,2026-09-07,20,2026-09-27,2026-09-28"
    })
    @Norm("l. 241/1990, art. 14-bis, c. 2")
    @Norm("l. 241/1990, art. 14-bis, c. 2, lett. b")
    @Norm("l. 241/1990, art. 14-bis, cc. 2, lett. c, e 4")
    @Norm("l. 241/1990, art. 14-bis, c. 2, lett. c, interessi sensibili")
    @Norm("l. 241/1990, art. 14-bis, c. 2, lett. d")
    @Norm("l. 241/1990, art. 14-bis, c. 5")
    @Norm("l. 241/1990, art. 14-bis, c. 7")
    @Norm("l. 241/1990, art. 14-ter, c. 2")
    @Norm("l. 241/1990, art. 14-quinquies, c. 1")
    @Norm("l. 241/1990, art. 14, c. 3")
    @Norm("l. 241/1990, art. 14, c. 3, integrazioni")
    @Norm("l. 241/1990, art. 14, c. 3, indizione")
    @Norm("l. 241/1990, art. 14, c. 3, trasmissione")
    @Norm("d.l. 76/2020, art. 13")
    void aConferenceKeepsItsDays(
            ConferenceTerm term, LocalDate start, @Nullable Integer days, LocalDate strict, LocalDate due) {
        assertEnds(term, start, days, strict, due);
    }

    @ParameterizedTest
    @CsvSource({
        "DOCUMENTS,2026-09-02,,2026-10-02,2026-10-02",
        "DOCUMENTS,2026-09-04,,2026-10-04,2026-10-05",
        "OPPOSITION_TO_DOCUMENTS,2026-09-02,,2026-09-12,2026-09-12",
        "OPPOSITION_TO_DOCUMENTS,2026-09-03,,2026-09-13,2026-09-14",
        "IRREGULAR_REQUEST,2026-09-02,,2026-09-12,2026-09-12",
        "IRREGULAR_REQUEST,2026-09-03,,2026-09-13,2026-09-14",
        "OMBUDSMAN_REVIEW,2026-09-02,,2026-10-02,2026-10-02",
        "OMBUDSMAN_REVIEW,2026-09-04,,2026-10-04,2026-10-05",
        "CONFIRMED_REFUSAL,2026-09-02,,2026-10-02,2026-10-02",
        "CONFIRMED_REFUSAL,2026-09-04,,2026-10-04,2026-10-05",
        "SIMPLE_CIVIC_ACCESS,2026-09-02,,2026-10-02,2026-10-02",
        "SIMPLE_CIVIC_ACCESS,2026-09-04,,2026-10-04,2026-10-05",
        "GENERALISED_CIVIC_ACCESS,2026-09-02,,2026-10-02,2026-10-02",
        "GENERALISED_CIVIC_ACCESS,2026-09-04,,2026-10-04,2026-10-05",
        "OPPOSITION_TO_CIVIC_ACCESS,2026-09-02,,2026-09-12,2026-09-12",
        "OPPOSITION_TO_CIVIC_ACCESS,2026-09-03,,2026-09-13,2026-09-14",
        "DELIVERY_DESPITE_OPPOSITION,2026-09-02,,2026-09-17,2026-09-18",
        "DELIVERY_DESPITE_OPPOSITION,2026-09-04,,2026-09-19,2026-09-21",
        "CIVIC_ACCESS_REVIEW,2026-09-02,,2026-09-22,2026-09-22",
        "CIVIC_ACCESS_REVIEW,2026-09-07,,2026-09-27,2026-09-28",
        "AUTHORITY_OPINION,2026-09-02,,2026-09-12,2026-09-12",
        "AUTHORITY_OPINION,2026-09-03,,2026-09-13,2026-09-14"
    })
    @Norm("l. 241/1990, art. 25, c. 4")
    @Norm("d.P.R. 184/2006, art. 3, c. 2")
    @Norm("d.P.R. 184/2006, art. 6, c. 5")
    @Norm("l. 241/1990, art. 25, c. 4, difensore civico")
    @Norm("l. 241/1990, art. 25, c. 4, conferma del diniego")
    @Norm("d.lgs. 33/2013, art. 5, cc. 1 e 6")
    @Norm("d.lgs. 33/2013, art. 5, c. 6")
    @Norm("d.lgs. 33/2013, art. 5, c. 5")
    @Norm("d.lgs. 33/2013, art. 5, c. 6, consegna")
    @Norm("d.lgs. 33/2013, art. 5, c. 7")
    @Norm("d.lgs. 33/2013, art. 5, c. 7, Garante")
    void accessIsAnsweredByItsDay(
            AccessTerm term, LocalDate start, @Nullable Integer days, LocalDate strict, LocalDate due) {
        assertEnds(term, start, days, strict, due);
    }

    @ParameterizedTest
    @CsvSource({
        "SUBSTITUTIVE_POWER,2026-09-02,31,2026-09-18,2026-09-18",
        "SUBSTITUTIVE_POWER,2026-09-04,31,2026-09-20,2026-09-21",
        "LIST_OF_DELAYS,2026-09-02,,2027-01-30,2027-01-30",
        "LIST_OF_DELAYS,2026-01-30,,2026-01-30,2026-01-30",
        "LIST_OF_DELAYS,2026-01-31,,2027-01-30,2027-01-30",
        "ANNULMENT,2026-09-02,,2027-03-02,2027-03-02",
        "ANNULMENT,2026-09-07,,2027-03-07,2027-03-08",
        "SUSPENSION_OF_EFFECTS,2026-09-02,,2027-03-02,2027-03-02",
        "SUSPENSION_OF_EFFECTS,2026-09-07,,2027-03-07,2027-03-08"
    })
    @Norm("l. 241/1990, art. 2, cc. 9-bis e 9-ter")
    @Norm("l. 241/1990, art. 2, c. 9-quater")
    @Norm("l. 241/1990, art. 21-nonies, c. 1")
    @Norm("l. 241/1990, art. 21-quater, c. 2")
    void whatMayStillBeDoneEndsOnItsDay(
            CorrectionTerm term, LocalDate start, @Nullable Integer days, LocalDate strict, LocalDate due) {
        assertEnds(term, start, days, strict, due);
    }

    @ParameterizedTest
    @CsvSource({
        "MAYORS_APPOINTMENTS,2026-09-02,,2026-10-17,2026-10-17",
        "MAYORS_APPOINTMENTS,2026-09-03,,2026-10-18,2026-10-19",
        "RENEWAL_AT_EXPIRY,2026-09-02,,2026-09-02,2026-09-02",
        "RENEWAL_AT_EXPIRY,2026-09-06,,2026-09-06,2026-09-06",
        "EXTENSION,2026-09-02,,2026-10-17,2026-10-17",
        "EXTENSION,2026-09-03,,2026-10-18,2026-10-18",
        "YEARLY_DECLARATION,2026-09-02,,2027-09-02,2027-09-02",
        "YEARLY_DECLARATION,2026-09-05,,2027-09-05,2027-09-06",
        "INCOMPATIBILITY_REMOVED,2026-09-02,,2026-09-17,2026-09-17",
        "INCOMPATIBILITY_REMOVED,2026-09-05,,2026-09-20,2026-09-21",
        "BAN_ON_APPOINTING,2026-09-02,,2026-12-02,2026-12-03",
        "BAN_ON_APPOINTING,2026-09-05,,2026-12-05,2026-12-06"
    })
    @Norm("d.lgs. 267/2000, art. 50, c. 9")
    @Norm("d.lgs. 267/2000, art. 50, c. 9, scadenza")
    @Norm("d.l. 293/1994, artt. 2-6")
    @Norm("d.lgs. 39/2013, art. 20, c. 2")
    @Norm("d.lgs. 39/2013, art. 19")
    @Norm("d.lgs. 39/2013, art. 18")
    void appointmentsKeepTheirDays(
            AppointmentTerm term, LocalDate start, @Nullable Integer days, LocalDate strict, LocalDate due) {
        assertEnds(term, start, days, strict, due);
    }

    @ParameterizedTest
    @CsvSource({
        "OFFICE_HOLDERS,2026-09-02,,2026-12-02,2026-12-02",
        "OFFICE_HOLDERS,2026-09-06,,2026-12-06,2026-12-07",
        "REPRESENTATION_SPENDING,2026-09-02,,2026-09-12,2026-09-12",
        "REPRESENTATION_SPENDING,2026-09-03,,2026-09-13,2026-09-14",
        "MEDIA_SPENDING,2026-09-02,,2026-09-30,2026-09-30",
        "MEDIA_SPENDING,2026-09-30,,2026-09-30,2026-09-30",
        "MEDIA_SPENDING,2026-10-01,,2027-09-30,2027-09-30",
        "RELIGIOUS_PROGRAMME,2026-09-02,,2027-06-30,2027-06-30",
        "RELIGIOUS_PROGRAMME,2026-06-30,,2026-06-30,2026-06-30",
        "RELIGIOUS_PROGRAMME,2026-07-01,,2027-06-30,2027-06-30",
        "RELIGIOUS_SHARING,2026-09-02,,2026-11-30,2026-11-30",
        "RELIGIOUS_SHARING,2026-11-30,,2026-11-30,2026-11-30",
        "RELIGIOUS_SHARING,2026-12-01,,2027-11-30,2027-11-30",
        "RELIGIOUS_PAYMENT,2026-09-02,,2026-10-02,2026-10-02",
        "RELIGIOUS_PAYMENT,2026-09-04,,2026-10-04,2026-10-05",
        "RELIGIOUS_USE,2026-09-02,,2029-09-02,2029-09-03",
        "RELIGIOUS_USE,2026-09-09,,2029-09-09,2029-09-10",
        "RELIGIOUS_REPORT,2026-09-02,,2027-03-02,2027-03-02",
        "RELIGIOUS_REPORT,2026-09-07,,2027-03-07,2027-03-08",
        "SPONSORSHIP_NOTICE,2026-09-02,,2026-10-02,2026-10-03",
        "SPONSORSHIP_NOTICE,2026-09-03,,2026-10-03,2026-10-05"
    })
    @Norm("d.lgs. 33/2013, artt. 14-15")
    @Norm("d.l. 138/2011, art. 16, c. 26")
    @Norm("d.lgs. 208/2021, art. 49")
    @Norm("l.r. Lombardia 12/2005, art. 73, programma")
    @Norm("l.r. Lombardia 12/2005, art. 73, ripartizione")
    @Norm("l.r. Lombardia 12/2005, art. 73, pagamento")
    @Norm("l.r. Lombardia 12/2005, art. 73, utilizzo")
    @Norm("l.r. Lombardia 12/2005, art. 73, relazione finale")
    @Norm("d.lgs. 36/2023, art. 134, c. 4, avviso")
    void whatIsPublishedOrPaidIsOnItsDay(
            PublicationTerm term, LocalDate start, @Nullable Integer days, LocalDate strict, LocalDate due) {
        assertEnds(term, start, days, strict, due);
    }

    private static void assertEnds(
            Term term, LocalDate start, @Nullable Integer days, LocalDate strict, LocalDate due) {
        Facts facts = days == null ? Facts.from(start) : Facts.from(start).withDays(days);
        Deadline deadline = term.deadline(facts, Counting.ORDINARY);
        assertThat(deadline.strictLastDay()).isEqualTo(strict);
        assertThat(deadline.dueDate()).isEqualTo(due);
        if (term.mustPass()) {
            assertPasses(deadline, due);
        } else {
            assertThat(deadline.isSafeOn(strict)).isTrue();
            assertThat(deadline.isSafeOn(strict.plusDays(1))).isFalse();
            assertThat(deadline.isOpenOn(due)).isTrue();
            assertThat(deadline.isOpenOn(due.plusDays(1))).isFalse();
            assertThat(deadline.silentSince()).contains(due.plusDays(1));
            assertThat(deadline.mayActFrom()).isEmpty();
        }
    }

    /** The other way round: closed until the days have passed, open for ever after. */
    private static void assertPasses(Deadline deadline, LocalDate from) {
        assertThat(deadline.mayActFrom()).contains(from);
        assertThat(deadline.silentSince()).isEmpty();
        assertThat(deadline.strictLastDay()).isBefore(from);
        assertThat(deadline.isOpenOn(from.minusDays(1))).isFalse();
        assertThat(deadline.isSafeOn(from.minusDays(1))).isFalse();
        assertThat(deadline.isOpenOn(from)).isTrue();
        assertThat(deadline.isSafeOn(from)).isTrue();
        assertThat(deadline.isOpenOn(from.plusYears(1))).isTrue();
    }
}
