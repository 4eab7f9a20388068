// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static palazzo.law.terms.StopTests.count;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which sentences tell a computation, in their order: none that is owed is left out, none is said without cause. */
class StepsTests {

    private static final String ROWS = """
            PT-001 | received=2026-09-02              | TERM EVENT_DAY DAYS OPEN_DAY
            PT-001 | received=2026-09-03              | TERM EVENT_DAY DAYS SATURDAY
            PT-001 | received=2026-09-04              | TERM EVENT_DAY DAYS ROLLED
            PT-001 | received=2026-06-01;suspend=2026-06-22;reply=2026-06-25 | TERM EVENT_DAY DAYS FACTS_ASKED NEW_LAST_DAY SATURDAY
            PT-001 | received=2026-06-01;suspend=2026-06-22 | TERM EVENT_DAY DAYS FACTS_CAP FACTS_ASKED NEW_LAST_DAY OPEN_DAY
            PT-001 | received=2026-06-01;suspend=2026-06-22;reply=2026-06-24;suspend2=2026-06-26 | TERM EVENT_DAY DAYS SECOND_SUSPENSION FACTS_ASKED NEW_LAST_DAY OPEN_DAY
            PT-001 | received=2026-04-03;suspend=2026-05-04;reply=2026-05-13 | TERM EVENT_DAY DAYS ALREADY_OVER FACTS_ASKED LEGAL_DAY_GOES_ON NEW_LAST_DAY OPEN_DAY
            PT-001 | received=2026-06-01;suspend=2026-07-02 | TERM EVENT_DAY DAYS FACTS_CAP TOO_LATE OPEN_DAY
            PT-008 | received=2026-05-05;notice_sent=2026-05-20 | TERM EVENT_DAY DAYS NOTICE_WINDOW NOTICE NEW_LAST_DAY ROLLED
            PT-008 | received=2026-05-05;notice_sent=2026-05-20;observations=2026-05-29 | TERM EVENT_DAY DAYS NOTICE_WINDOW OBSERVATIONS NOTICE NEW_LAST_DAY OPEN_DAY
            PT-008 | received=2026-05-05;notice_sent=2026-05-20;observations=2026-06-03 | TERM EVENT_DAY DAYS NOTICE_WINDOW LATE_OBSERVATIONS NOTICE NEW_LAST_DAY ROLLED
            PT-008 | received=2026-05-05;notice_sent=2026-05-20;competitive=true | TERM EVENT_DAY DAYS NO_NOTICE_IN_COMPETITION OPEN_DAY
            PT-009 | received=2026-09-02;silence_excluded=true | TERM EVENT_DAY DAYS OPEN_DAY SILENCE_NOT_FORMED
            PT-006 | received=2026-09-06              | TERM SAME_DAY NO_ROLL
            PT-005 | received=2026-09-02              | TERM EVENT_DAY WORKING_DAYS OPEN_DAY
            PT-011 | request_received=2026-06-15;elements_asked=2026-06-25;elements_received=2026-07-02 | TERM EVENT_DAY DAYS INTERRUPTED NEW_LAST_DAY OPEN_DAY
            PT-011 | request_received=2026-06-15;elements_asked=2026-06-25;elements_received=2026-07-02;elements_asked2=2026-07-03 | TERM EVENT_DAY DAYS INTERRUPTED SECOND_INTERRUPTION NEW_LAST_DAY OPEN_DAY
            PT-011 | request_received=2026-06-15;elements_asked=2026-07-06;elements_received=2026-07-20 | TERM EVENT_DAY DAYS ALREADY_OVER INTERRUPTED STARTS_AGAIN_BY_LAW NEW_LAST_DAY OPEN_DAY
            PT-011 | request_received=2026-06-15;elements_asked=2026-07-06;elements_received=2026-07-20;elements_asked2=2026-07-21 | TERM EVENT_DAY DAYS ALREADY_OVER INTERRUPTED SECOND_INTERRUPTION STARTS_AGAIN_BY_LAW NEW_LAST_DAY OPEN_DAY
            PT-011 | request_received=2026-06-15;elements_asked=2026-07-07;elements_received=2026-07-08 | TERM EVENT_DAY DAYS TOO_LATE ROLLED
            PT-019 | call=2026-02-19                  | TERM OLD_CONFERENCE EVENT_DAY DAYS ROLLED
            PT-019 | call=2026-02-20                  | TERM NEW_CONFERENCE EVENT_DAY DAYS ROLLED
            PT-026 | call=2026-09-02                  | TERM NEW_CONFERENCE HALVED_DOWN EVENT_DAY DAYS OPEN_DAY
            PT-033 | filed=2026-10-01;notice_sent=2026-10-06;opposition=2026-10-13 | TERM EVENT_DAY DAYS OPPOSITION_WINDOW COUNTER_INTERESTED NEW_LAST_DAY SATURDAY
            PT-033 | filed=2026-10-01;notice_sent=2026-10-06;opposition=2026-10-17 | TERM EVENT_DAY DAYS OPPOSITION_WINDOW LATE_OPPOSITION COUNTER_INTERESTED NEW_LAST_DAY OPEN_DAY
            PT-035 | acceptance_received=2026-09-02   | TERM EVENT_DAY DAYS FULL_DAYS
            PT-035 | acceptance_received=2026-09-04   | TERM EVENT_DAY DAYS FULL_DAYS FROM_AN_OPEN_DAY
            PT-048 | ascertained=2026-09-05           | TERM EVENT_DAY MONTHS FULL_DAYS
            PT-037 | review_request=2026-11-12;sent_to_authority=2026-11-16 | TERM EVENT_DAY DAYS AUTHORITY NEW_LAST_DAY SATURDAY
            PT-038 | requested=2026-09-02;original_term=31 | TERM HALVED EVENT_DAY DAYS OPEN_DAY
            PT-040 | act=2026-09-02                   | TERM EVENT_DAY MONTHS OPEN_DAY
            PT-040 | act=2026-08-31                   | TERM EVENT_DAY MONTHS SHORT_MONTH ROLLED
            PT-040 | act=2025-06-17                   | TERM ANNULMENT_IN_DOUBT CERTAIN_UNTIL OPEN_DAY
            PT-051 | year=2026                        | TERM FIXED_DAY NO_ROLL
            PT-055 | assigned=2026-11-27;works_end=2028-08-30 | TERM EVENT_DAY MONTHS WORKS_ENDED EVENT_DAY MONTHS SHORT_MONTH OPEN_DAY
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = ROWS)
    void aComputationIsToldBy(String code, String events, String sentences) {
        Deadline deadline = count(code, events);
        assertThat(Stream.concat(deadline.strictSteps().stream(), deadline.dueSteps().stream())
                        .map(StepsTests::sentence)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(sentences);
    }

    @ParameterizedTest
    @EnumSource
    void everySentenceStandsInARow(Sentence sentence) {
        assertThat(ROWS.split("[\\s|]+")).contains(sentence.name());
    }

    private static String sentence(Step step) {
        return switch (step) {
            case Step.Counted counted -> "TERM";
            case Step.Said said -> said.sentence().name();
            case Step.Rolled rolled -> "ROLLED";
        };
    }
}
