// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static palazzo.law.terms.StopTests.count;
import static palazzo.law.terms.StopTests.told;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import palazzo.law.BadInput;
import palazzo.law.Norm;
import palazzo.law.Text;
import palazzo.law.calendar.Holidays;
import palazzo.law.calendar.Town;

/** Lengths that law dates, limits and halves; what rolls; what silence means. */
class LimitTests {

    private static final Facts RECEIVED = Facts.from(LocalDate.of(2026, 9, 7));

    @ParameterizedTest
    @CsvSource({"PT-001,1", "PT-001,180", "PT-002,90", "PT-003,180", "PT-009,180"})
    @Norm("l. 241/1990, art. 2, cc. 3-4")
    void theBodySetsItsTermWithinTheLimit(String code, int most) {
        assertThat(count(code, "received=2026-01-05;term=" + most).strictLastDay())
                .isEqualTo(LocalDate.of(2026, 1, 5).plusDays(most));
        int beyond = most == 1 ? 0 : most + 1;
        assertThatThrownBy(() -> count(code, "received=2026-01-05;term=" + beyond))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("term \"" + beyond + "\": is not between 1 and");
    }

    @ParameterizedTest
    @CsvSource({"1,2026-10-06", "2,2026-10-06", "3,2026-10-07", "30,2026-10-20", "45,2026-10-28", "180,2027-01-03"})
    @Norm("l. 241/1990, art. 2, c. 9-ter")
    void theSubstitutePowerHasHalfTheTermRoundedUp(int original, LocalDate strict) {
        Deadline deadline = count("PT-038", "requested=2026-10-05;original_term=" + original);
        assertThat(deadline.strictLastDay()).isEqualTo(strict);
    }

    @Test
    @Norm("l. 241/1990, art. 2, c. 9-ter")
    void halfOfNoTermIsNoTerm() {
        assertBad("original_term \"\": is missing", "PT-038", "requested=2026-10-05");
        assertBad("original_term \"0\"", "PT-038", "requested=2026-10-05;original_term=0");
        assertBad("original_term \"181\"", "PT-038", "requested=2026-10-05;original_term=181");
    }

    @ParameterizedTest
    @CsvSource({
        "PT-019,call=2026-02-19,2026-04-05",
        "PT-019,call=2026-02-20,2026-03-22",
        "PT-019,call=2026-02-20;regime=pre-DL19-2026,2026-04-06",
        "PT-019,call=2026-02-19;regime=DL19-2026,2026-03-21",
        "PT-019,call=2026-02-20;sensitive=true,2026-04-21",
        "PT-019,call=2026-02-19;sensitive=true,2026-05-20",
        "PT-020,call=2026-02-19,2026-05-20",
        "PT-020,call=2026-02-20,2026-04-21",
        "PT-023,call=2026-02-19,2026-04-05",
        "PT-023,call=2026-02-20,2026-03-22",
        "PT-024,first_meeting=2026-02-19,2026-04-05",
        "PT-024,first_meeting=2026-02-20;sensitive=true,2026-04-21"
    })
    @Norm("d.l. 19/2026, art. 5")
    void aConferenceFollowsTheTextOfTheDayItWasCalled(String code, String events, LocalDate strict) {
        assertThat(count(code, events).strictLastDay()).isEqualTo(strict);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-20,false,15", "2026-02-19,false,22", "2026-02-20,true,30", "2026-02-19,true,45"})
    @Norm("l. 241/1990, art. 14, c. 3, metà dei termini")
    void aPreliminaryConferenceHasHalfTheDaysRoundedDown(LocalDate call, boolean sensitive, int days) {
        Deadline deadline = count("PT-026", "call=" + call + ";sensitive=" + sensitive);
        assertThat(deadline.strictLastDay()).isEqualTo(call.plusDays(days));
    }

    @Test
    void theAcceleratedConferenceEndsWith2026AndIsGivenItsDays() {
        assertThat(count("PT-027", "call=2026-12-31;term=20").strictLastDay()).isEqualTo("2027-01-20");
        assertThat(count("PT-027", "call=2026-12-31;term=1").strictLastDay()).isEqualTo("2027-01-01");
        assertBad("call \"2027-01-01\"", "PT-027", "call=2027-01-01;term=20");
        assertBad("term \"\": is missing", "PT-027", "call=2026-12-31");
        assertBad("term \"0\"", "PT-027", "call=2026-12-31;term=0");
        assertThat(count("PT-027", "call=2026-12-31;term=90").strictLastDay()).isEqualTo("2027-03-31");
        assertBad("term \"91\"", "PT-027", "call=2026-12-31;term=91");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-06-01,2022-06-01,false",
        "2024-12-17,2025-12-17,false",
        "2024-12-18,2025-12-17,true",
        "2025-06-17,2025-12-17,true",
        "2025-06-18,2025-12-18,true",
        "2025-12-17,2026-06-17,true",
        "2025-12-18,2026-06-18,false"
    })
    @Norm("l. 182/2025")
    void theLimitOfAnnulmentFellToSixMonths(LocalDate act, LocalDate strict, boolean doubtful) {
        Deadline deadline = count("PT-040", "act=" + act);
        assertThat(deadline.strictLastDay()).isEqualTo(strict);
        assertThat(told(deadline).contains("da far verificare")).isEqualTo(doubtful);
        assertBad("act \"2021-05-31\"", "PT-040", "act=2021-05-31");
    }

    @ParameterizedTest
    @CsvSource({"2026-08-31,2027-02-28,true", "2027-08-31,2028-02-29,true", "2026-08-28,2027-02-28,false"})
    @Norm("c.c., art. 2963, cc. 4-5")
    void aMonthWithoutThatDayEndsOnItsLast(LocalDate act, LocalDate strict, boolean shortened) {
        Deadline deadline = count("PT-040", "act=" + act);
        assertThat(deadline.strictLastDay()).isEqualTo(strict);
        assertThat(told(deadline).contains("non ha quel giorno")).isEqualTo(shortened);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-03,2026-05-03,2026-05-04", "2026-04-02,2026-05-02,2026-05-02"})
    @Norm("c.p.c., art. 155, c. 3")
    void holidaysInsideTheTermAreCounted(LocalDate start, LocalDate strict, LocalDate due) {
        Deadline deadline = ProcedureTerm.CONCLUSION.deadline(Facts.from(start), Counting.ORDINARY);
        assertThat(deadline.strictLastDay()).isEqualTo(strict);
        assertThat(deadline.dueDate()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-24,2026-12-24", "2026-12-25,2026-12-28", "2026-12-26,2026-12-28", "2026-12-28,2026-12-28"})
    @Norm("c.c., art. 2963, c. 3")
    void aHolidayMovesTheLastDayToTheFirstThatIsNone(LocalDate last, LocalDate due) {
        assertThat(Counting.ORDINARY.roll(last)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"false,2026-10-10", "true,2026-10-12"})
    @Norm("c.p.c., art. 155, c. 5")
    void saturdayMovesATermOnlyWhereTheCitySaysSo(boolean rolls, LocalDate due) {
        LocalDate saturday = LocalDate.of(2026, 10, 10);
        assertThat(new Counting(Holidays.NATIONAL, rolls).roll(saturday)).isEqualTo(due);
        assertThat(new Counting(Holidays.NATIONAL, rolls).roll(saturday.minusDays(1)))
                .isEqualTo(saturday.minusDays(1));
    }

    @Test
    @Norm("c.c., art. 2963, c. 3")
    void thePatronDayMovesATermOnlyWhereTheCitySaysSo() {
        Facts facts = RECEIVED.withDays(90);
        Counting milanese = new Counting(new Holidays(Town.named("town", "milano")), false);
        Deadline national = ProcedureTerm.CONCLUSION.deadline(facts, Counting.ORDINARY);
        Deadline local = ProcedureTerm.CONCLUSION.deadline(facts, milanese);
        assertThat(national.dueDate()).isEqualTo("2026-12-07");
        assertThat(local.strictLastDay()).isEqualTo(national.strictLastDay()).isEqualTo("2026-12-06");
        assertThat(local.dueDate()).isEqualTo("2026-12-09");
    }

    @Test
    @Norm("l. 241/1990, art. 20, cc. 1 e 4")
    void silenceGrantsOnlyACompleteApplicationThatLawDoesNotExclude() {
        assertThat(effect(RECEIVED)).isEqualTo(Silence.CONSENT);
        assertThat(effect(RECEIVED.with(Trait.WITHOUT_ESSENTIAL_ELEMENTS))).isEqualTo(Silence.FAILURE);
        assertThat(effect(RECEIVED.with(Trait.SILENCE_EXCLUDED))).isEqualTo(Silence.FAILURE);
        Deadline open = count("PT-009", "received=2026-11-03;essential_elements=false");
        assertThat(told(open))
                .endsWith(
                        "Il silenzio assenso non si forma: la domanda resta da decidere" + " (l. 241/1990, art. 20).");
        assertThat(count("PT-009", "received=2026-11-03;essential_elements=true")
                        .silence())
                .isEqualTo(Silence.CONSENT);
    }

    @ParameterizedTest
    @CsvSource({
        "PT-001,received,FAILURE",
        "PT-011,request_received,GO_ON",
        "PT-013,request_received,ASK_ANOTHER",
        "PT-014,draft_received,ASSENT",
        "PT-019,call,ASSENT",
        "PT-028,received,REFUSAL",
        "PT-030,filed,REFUSAL",
        "PT-031,finding_received,ALLOWED",
        "PT-033,filed,FAILURE",
        "PT-040,act,POWER_LOST"
    })
    void silenceMeansWhatTheTermSays(String code, String start, Silence silence) {
        Deadline deadline = count(code, start + "=2026-09-10");
        assertThat(deadline.silence()).isEqualTo(silence);
        assertThat(deadline.silentSince()).contains(deadline.dueDate().plusDays(1));
    }

    /** Thirty days from 4 September end on Sunday 4 October, by law on the Monday; only silence that speaks ends them. */
    @ParameterizedTest
    @CsvSource({
        "PT-009,received,2026-10-05,false",
        "PT-009,received,2026-10-06,true",
        "PT-014,draft_received,2026-10-05,false",
        "PT-014,draft_received,2026-10-06,true",
        "PT-019,call,2026-10-06,true",
        "PT-001,received,2026-10-06,false",
        "PT-028,received,2026-10-06,false"
    })
    @Norm("l. 241/1990, art. 2, c. 8-bis")
    void anActThatComesAfterSilenceSpokeHasNoEffect(String code, String start, LocalDate act, boolean without) {
        assertThat(count(code, start + "=2026-09-04").isWithoutEffect(act)).isEqualTo(without);
    }

    @Test
    @Norm("l. 241/1990, art. 2, c. 8-bis")
    void whereSilenceDidNotFormALateActHasEffect() {
        Deadline open = count("PT-009", "received=2026-09-04;silence_excluded=true");
        assertThat(open.isWithoutEffect(LocalDate.of(2026, 10, 6))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T22:59:59Z,2026-03-02",
        "2026-03-02T23:00:00Z,2026-03-03",
        "2026-07-02T21:59:59Z,2026-07-02",
        "2026-07-02T22:00:00Z,2026-07-03"
    })
    @Norm("d.lgs. 82/2005, art. 65; d.P.R. 68/2005")
    void whatIsDeliveredBeforeMidnightInItalyHasComeOnThatDay(Instant delivered, LocalDate day) {
        assertThat(Arrival.day(delivered)).isEqualTo(day);
    }

    @Test
    void whatIsDeliveredBeyondTheCalendarIsNamed() {
        for (Instant beyond : List.of(Instant.MIN, Instant.MAX, Instant.parse("1985-12-31T22:59:59Z"))) {
            assertThatThrownBy(() -> Arrival.day(beyond))
                    .isInstanceOf(BadInput.class)
                    .hasMessageStartingWith("delivered \"");
        }
    }

    @Test
    void threeTermsMustPassBeforeSomethingMayBeDone() {
        assertThat(Terms.ALL.stream().filter(Term::mustPass))
                .containsExactly(
                        AccessTerm.DELIVERY_DESPITE_OPPOSITION,
                        AppointmentTerm.BAN_ON_APPOINTING,
                        PublicationTerm.SPONSORSHIP_NOTICE);
        assertThat(count("PT-056", "published=2026-09-10").silence()).isEqualTo(Silence.FREE);
    }

    /** Fifteen days end on a Saturday; the day after them is a Sunday. */
    @Test
    @Norm("d.lgs. 33/2013, art. 5, c. 6, consegna")
    void nothingIsDeliveredBeforeFifteenFullDays() {
        Deadline deadline = count("PT-035", "acceptance_received=2026-09-04");
        assertThat(deadline.strictLastDay()).isEqualTo("2026-09-19");
        assertThat(deadline.mayActFrom()).contains(LocalDate.of(2026, 9, 21));
        assertThat(deadline.isOpenOn(LocalDate.of(2026, 9, 20))).isFalse();
        assertThat(deadline.isOpenOn(LocalDate.of(2026, 9, 21))).isTrue();
        assertThat(deadline.term().isCertain()).isFalse();
        assertThat(told(deadline)).contains("il primo giorno utile è il primo non festivo, lunedì 21 settembre 2026.");
    }

    @Test
    void noActIsLateByDaysThatMustPass() {
        Deadline deadline = count("PT-035", "acceptance_received=2026-09-04");
        LocalDate start = LocalDate.of(2026, 9, 4);
        assertThatThrownBy(() -> LateAct.clause(deadline, start, start.plusDays(5)))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("term \"DELIVERY_DESPITE_OPPOSITION\": must pass in full");
    }

    /** No act binds before the year it is of: what ran before it is not known. */
    @ParameterizedTest
    @MethodSource("terms")
    void noTermRunsBeforeItsLaw(Term term) {
        LocalDate since = term.sheet().rule().since();
        int lawOf = Pattern.compile("/(\\d{4})")
                .matcher(term.norms())
                .results()
                .mapToInt(year -> Integer.parseInt(year.group(1)))
                .max()
                .orElseThrow();
        assertThat(since).isAfterOrEqualTo(LocalDate.of(lawOf, 1, 1));
        assertThatThrownBy(() -> term.deadline(Facts.from(since.minusDays(1)), Counting.ORDINARY))
                .isInstanceOf(BadInput.class)
                .hasMessage(
                        term.start() + " \"" + since.minusDays(1) + "\": the law of this term is known from " + since);
    }

    static List<Term> terms() {
        return Terms.ALL;
    }

    @ParameterizedTest
    @CsvSource({
        "PT-001,received=1990-01-01,1990-01-31",
        "PT-029,notice_received=2006-01-01,2006-01-11",
        "PT-032,filed=2013-01-01,2013-01-31",
        "PT-045,mandate_end=1994-01-01,1994-02-15",
        "PT-051,year=2021,2021-09-30",
        "PT-056,published=2023-07-01,2023-07-31"
    })
    void aTermRunsFromTheFirstDayOfWhichItsLawIsKnown(String code, String events, LocalDate strict) {
        assertThat(count(code, events).strictLastDay()).isEqualTo(strict);
    }

    @Test
    @Norm("l. 241/1990, art. 2, c. 9-quinquies")
    void aLateActShowsItsTermAndTheTimeUsed() {
        LocalDate start = LocalDate.of(2026, 3, 2);
        Deadline deadline = ProcedureTerm.CONCLUSION.deadline(Facts.from(start), Counting.ORDINARY);
        assertThat(LateAct.clause(deadline, start, LocalDate.of(2026, 4, 1))).isEmpty();
        assertThat(LateAct.clause(deadline, start, LocalDate.of(2026, 4, 2)))
                .contains(new Text(
                        "Termine previsto dalla legge: mercoledì 1° aprile 2026. Giorni impiegati: 31.",
                        "Term set by law: Wednesday 1 April 2026. Days used: 31."));
        assertThatThrownBy(() -> LateAct.clause(deadline, start, LocalDate.of(2026, 3, 1)))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("issued \"2026-03-01\"");
    }

    @Test
    void theLastDayThatIsKnownIsTheLastThatIsAnswered() {
        assertThat(count("PT-006", "received=9999-12-31").dueDate()).isEqualTo("9999-12-31");
        assertBad("received \"9999-12-02\": the term ends after 9999", "PT-001", "received=9999-12-02");
    }

    private static Silence effect(Facts facts) {
        return ProcedureTerm.SILENCE_CONSENT.deadline(facts, Counting.ORDINARY).silence();
    }

    private static void assertBad(String message, String code, String events) {
        assertThatThrownBy(() -> count(code, events))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith(message);
    }
}
