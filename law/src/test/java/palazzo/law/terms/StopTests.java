// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import palazzo.law.BadInput;
import palazzo.law.Norm;
import palazzo.law.Text;

/** What stops a clock or starts it again, on both sides of every limit. */
class StopTests {

    @ParameterizedTest
    @CsvSource({
        "reply=2026-06-22,2026-08-30",
        "reply=2026-06-23,2026-08-31",
        "reply=2026-07-21,2026-09-28",
        "reply=2026-07-22,2026-09-29",
        "reply=2026-07-23,2026-09-29",
        "reply=2026-12-31,2026-09-29"
    })
    @Norm("l. 241/1990, art. 2, c. 7")
    void theSuspensionEndsWithTheReplyOrAfterThirtyDays(String reply, LocalDate strict) {
        Deadline deadline = count("PT-004", "received=2026-06-01;term=90;suspend=2026-06-22;" + reply);
        assertThat(deadline.strictLastDay()).isEqualTo(strict);
        assertThat(told(deadline).contains("al massimo 30 giorni")).isEqualTo(reply.compareTo("reply=2026-07-22") > 0);
    }

    @Test
    @Norm("l. 241/1990, art. 2, c. 7")
    void withoutAReplyTheClockGoesOnAfterThirtyDays() {
        Deadline deadline = count("PT-004", "received=2026-06-01;term=90;suspend=2026-06-22");
        assertThat(deadline.strictLastDay()).isEqualTo("2026-09-29");
        assertThat(told(deadline)).contains("si riprende dopo mercoledì 22 luglio 2026");
    }

    @Test
    @Norm("l. 241/1990, art. 2, c. 7")
    void aSecondSuspensionIsRefusedAndTold() {
        Deadline deadline = count(
                "PT-004",
                "received=2026-06-01;term=90;suspend=2026-06-22;reply=2026-07-10;suspend2=2026-08-03;reply2=2026-08-13");
        assertThat(deadline.strictLastDay()).isEqualTo("2026-09-17");
        assertThat(told(deadline)).contains("seconda sospensione, chiesta lunedì 3 agosto 2026");
    }

    @ParameterizedTest
    @CsvSource({"2026-07-01,2026-07-06", "2026-07-02,2026-07-01", "2026-06-20,2026-07-06"})
    @Norm("l. 241/1990, art. 2, c. 7")
    void anEventAfterTheEndMovesNothing(LocalDate suspend, LocalDate strict) {
        Deadline deadline = count("PT-001", "received=2026-06-01;suspend=" + suspend + ";reply=" + suspend.plusDays(5));
        assertThat(deadline.strictLastDay()).isEqualTo(strict);
        assertThat(told(deadline).contains("viene dopo la scadenza")).isEqualTo(strict.getDayOfMonth() == 1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-20,2026-06-14",
        "2026-05-29,2026-06-23",
        "2026-05-30,2026-06-24",
        "2026-05-31,2026-06-14",
        "2026-06-03,2026-06-14"
    })
    @Norm("l. 241/1990, art. 10-bis, sospensione")
    void observationsAreHeardUntilTheTenthDay(LocalDate observations, LocalDate strict) {
        Deadline deadline = count(
                "PT-008",
                "received=2026-05-05;notice_sent=2026-05-20;notice_received=2026-05-20;observations=" + observations);
        assertThat(deadline.strictLastDay()).isEqualTo(strict);
    }

    @Test
    @Norm("l. 241/1990, art. 10-bis, sospensione")
    void theWindowThatEndsOnASundayEndsOnMonday() {
        Deadline sunday = count("PT-008", "received=2026-05-05;notice_sent=2026-05-21;notice_received=2026-05-21");
        assertThat(sunday.strictLastDay()).isEqualTo("2026-06-15");
        Deadline monday = count(
                "PT-008",
                "received=2026-05-05;notice_sent=2026-05-21;notice_received=2026-05-21;observations=2026-06-01");
        assertThat(monday.strictLastDay()).isEqualTo("2026-06-25");
        assertThat(count("PT-008", "received=2026-05-05;notice_sent=2026-05-21").strictLastDay())
                .isEqualTo(sunday.strictLastDay());
    }

    @Test
    @Norm("l. 241/1990, art. 10-bis, sospensione")
    void aRankingIsNotStoppedByTheNotice() {
        String events = "received=2026-05-05;notice_sent=2026-05-20;notice_received=2026-05-20";
        assertThat(count("PT-001", events + ";competitive=true").strictLastDay())
                .isEqualTo("2026-06-04");
        assertThat(count("PT-001", events + ";competitive=false").strictLastDay())
                .isEqualTo("2026-06-14");
    }

    @Test
    void daysThatTwoStopsShareAreLeftOutOnce() {
        Deadline deadline = count(
                "PT-001",
                "received=2026-04-01;term=90;suspend=2026-04-20;reply=2026-05-08;notice_sent=2026-05-01;"
                        + "notice_received=2026-05-01");
        assertThat(deadline.strictLastDay()).isEqualTo(LocalDate.of(2026, 6, 30).plusDays(18 + 3));
        Deadline inside = count(
                "PT-001",
                "received=2026-04-01;term=90;suspend=2026-04-20;reply=2026-05-20;notice_sent=2026-05-01;"
                        + "notice_received=2026-05-01");
        assertThat(inside.strictLastDay()).isEqualTo(LocalDate.of(2026, 6, 30).plusDays(30));
        Deadline noticeFirst = count(
                "PT-001",
                "received=2026-04-01;term=90;notice_sent=2026-04-20;notice_received=2026-04-20;suspend=2026-04-25;"
                        + "reply=2026-05-08");
        assertThat(noticeFirst.strictLastDay())
                .isEqualTo(LocalDate.of(2026, 6, 30).plusDays(10 + 8));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-06,2026-10-31",
        "2026-10-13,2026-11-07",
        "2026-10-16,2026-11-10",
        "2026-10-17,2026-11-10",
        "2026-10-30,2026-11-10"
    })
    @Norm("d.lgs. 33/2013, art. 5, cc. 5-6, sospensione")
    void theOppositionStopsTheRequestForTenDaysAtMost(LocalDate opposition, LocalDate strict) {
        Deadline deadline = count(
                "PT-033",
                "filed=2026-10-01;notice_sent=2026-10-06;notice_received=2026-10-06;opposition=" + opposition);
        assertThat(deadline.strictLastDay()).isEqualTo(strict);
        assertThat(told(deadline).contains("fuori termine")).isEqualTo(opposition.getDayOfMonth() > 16);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-16,2026-12-02", "2026-11-26,2026-12-12", "2026-11-27,2026-12-12"})
    @Norm("d.lgs. 33/2013, art. 5, c. 7, sospensione")
    void theAuthorityStopsTheReviewForTenDaysAtMost(LocalDate opinion, LocalDate strict) {
        String events = "review_request=2026-11-12;sent_to_authority=2026-11-16";
        assertThat(count("PT-037", events + ";opinion=" + opinion).strictLastDay())
                .isEqualTo(strict);
        assertThat(count("PT-037", events).strictLastDay()).isEqualTo("2026-12-12");
    }

    @ParameterizedTest
    @CsvSource({
        "PT-011,request_received,2026-06-25,2026-07-03,2026-07-18",
        "PT-011,request_received,2026-07-05,2026-07-20,2026-08-04",
        "PT-011,request_received,2026-07-06,2026-07-20,2026-07-05",
        "PT-014,draft_received,2026-07-15,2026-07-20,2026-08-19",
        "PT-014,draft_received,2026-07-16,2026-07-20,2026-07-15"
    })
    @Norm("l. 241/1990, art. 16, c. 4")
    @Norm("l. 241/1990, art. 17-bis, c. 1")
    void elementsAskedInTimeStartTheTermAgain(
            String code, String start, LocalDate asked, LocalDate came, LocalDate strict) {
        String events = start + "=2026-06-15;elements_asked=" + asked + ";elements_received=" + came;
        assertThat(count(code, events).strictLastDay()).isEqualTo(strict);
    }

    @Test
    @Norm("l. 241/1990, art. 16, c. 4")
    void theTermStartsAgainOnlyOnceAndNotWithoutTheElements() {
        String events = "request_received=2026-06-15;elements_asked=2026-06-25";
        Deadline deadline = count("PT-011", events + ";elements_received=2026-07-03;elements_asked2=2026-07-10");
        assertThat(deadline.strictLastDay()).isEqualTo("2026-07-18");
        assertThat(told(deadline)).contains("seconda richiesta di elementi, del venerdì 10 luglio 2026");
        assertThatThrownBy(() -> count("PT-011", events))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("elements_received \"\": the term has no end");
    }

    /** Thirty days from 12 October end on 11 November; from the regular request of 26 October on the 25th. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-20,2026-10-26,2026-11-25",
        "2026-11-11,2026-12-01,2026-12-31",
        "2026-11-12,2026-12-01,2026-11-11"
    })
    @Norm("d.P.R. 184/2006, art. 6, c. 5, richiesta corretta")
    void anIrregularRequestStartsAgainWhenItIsRegular(LocalDate told, LocalDate regular, LocalDate strict) {
        Deadline deadline =
                count("PT-028", "received=2026-10-12;elements_asked=" + told + ";elements_received=" + regular);
        assertThat(deadline.strictLastDay()).isEqualTo(strict);
        assertThat(deadline.silence()).isEqualTo(Silence.REFUSAL);
    }

    @Test
    @Norm("l.r. Lombardia 12/2005, art. 73, relazione finale")
    void theReportFollowsTheEndOfTheWorks() {
        assertThat(count("PT-055", "assigned=2026-11-27").strictLastDay()).isEqualTo("2029-11-27");
        assertThat(count("PT-055", "assigned=2026-11-27;works_end=2028-08-31").strictLastDay())
                .isEqualTo("2029-02-28");
        assertThat(count("PT-055", "works_end=2028-08-31").strictLastDay()).isEqualTo("2029-02-28");
    }

    @ParameterizedTest
    @CsvSource({
        "PT-001,received=2026-11-25;suspend=2026-12-25;reply=2027-01-07,2027-01-07,2027-01-07",
        "PT-001,received=2026-11-25;suspend=2026-12-26;reply=2027-01-08,2026-12-25,2027-01-11",
        "PT-001,received=2026-11-25;suspend=2026-12-28;reply=2027-01-10,2026-12-25,2027-01-11",
        "PT-001,received=2026-11-25;suspend=2026-12-29;reply=2027-01-10,2026-12-25,2026-12-28",
        "PT-001,received=2026-04-03;suspend=2026-05-04;reply=2026-05-14,2026-05-03,2026-05-14",
        "PT-009,received=2026-04-03;notice_sent=2026-05-04,2026-05-03,2026-05-14",
        "PT-033,filed=2026-04-03;notice_sent=2026-05-04;opposition=2026-05-14,2026-05-03,2026-05-14",
        "PT-036,review_request=2026-12-05;sent_to_authority=2026-12-28;opinion=2027-01-07,2026-12-25,2027-01-07"
    })
    void aStopAfterTheStrictDayMovesTheLegalDayOnly(String code, String events, LocalDate strict, LocalDate due) {
        Deadline deadline = count(code, events);
        assertThat(deadline.strictLastDay()).isEqualTo(strict);
        assertThat(deadline.dueDate()).isEqualTo(due);
    }

    /** Twenty days from 15 June end on Sunday 5 July: by law on the Monday. */
    @ParameterizedTest
    @CsvSource({
        "PT-011,request_received=2026-06-15,2026-07-05,2026-07-20,2026-08-04,2026-08-04",
        "PT-011,request_received=2026-06-15,2026-07-06,2026-07-20,2026-07-05,2026-08-04",
        "PT-011,request_received=2026-06-15,2026-07-06,2026-07-06,2026-07-05,2026-07-21",
        "PT-011,request_received=2026-06-15,2026-07-07,2026-07-20,2026-07-05,2026-07-06",
        "PT-014,draft_received=2026-04-03,2026-05-04,2026-05-15,2026-05-03,2026-06-15"
    })
    @Norm("l. 241/1990, art. 16, c. 4")
    @Norm("l. 241/1990, art. 17-bis, c. 1")
    void elementsAskedAfterTheStrictDayMoveTheLegalDayOnly(
            String code, String start, LocalDate asked, LocalDate came, LocalDate strict, LocalDate due) {
        Deadline deadline = count(code, start + ";elements_asked=" + asked + ";elements_received=" + came);
        assertThat(deadline.strictLastDay()).isEqualTo(strict);
        assertThat(deadline.dueDate()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2020-12-31,false", "2021-01-01,true"})
    @Norm("l. 241/1990, art. 10-bis, sospensione")
    void whatANoticeDidUntil2020IsNotKnown(LocalDate sent, boolean known) {
        String events = "received=2020-12-20;notice_sent=" + sent;
        assertThat(count("PT-001", events + ";competitive=true").strictLastDay())
                .isEqualTo("2021-01-19");
        if (known) {
            assertThat(count("PT-001", events).strictLastDay()).isEqualTo("2021-01-29");
        } else {
            assertThatThrownBy(() -> count("PT-001", events))
                    .isInstanceOf(BadInput.class)
                    .hasMessage("notice_sent \"2020-12-31\": what a notice did before 2021-01-01 is not known");
        }
    }

    @Test
    void theLegalDayGoesOnFromWhereTwoStopsAfterTheStrictDayLeftIt() {
        Deadline deadline = count(
                "PT-001",
                "received=2026-04-03;suspend=2026-05-04;reply=2026-05-06;notice_sent=2026-05-05;"
                        + "notice_received=2026-05-05");
        assertThat(deadline.strictLastDay()).isEqualTo("2026-05-03");
        assertThat(deadline.dueDate()).isEqualTo("2026-05-15");
    }

    @Test
    void aStopAfterTheStrictDayIsToldWithBothReadings() {
        Deadline deadline = count("PT-001", "received=2026-04-03;suspend=2026-05-04;reply=2026-05-14");
        assertThat(told(deadline))
                .contains("il termine era già finito domenica 3 maggio 2026")
                .contains("si contano da lunedì 4 maggio 2026");
        assertThat(deadline.why().toString())
                .contains("was already over on Sunday 3 May 2026")
                .contains("are counted from Monday 4 May 2026");
    }

    @Test
    void factsKeepWhatTheyWereToldWhateverBecomesOfTheirSource() {
        Map<Event, LocalDate> events = new HashMap<>(Map.of(Event.SUSPEND, LocalDate.of(2026, 6, 22)));
        Set<Trait> traits = new HashSet<>();
        Facts facts = new Facts(LocalDate.of(2026, 6, 1), events, traits, OptionalInt.empty(), Optional.empty());
        events.put(Event.SUSPEND, LocalDate.of(2026, 5, 1));
        traits.add(Trait.COMPETITIVE);
        assertThat(facts.day(Event.SUSPEND)).contains(LocalDate.of(2026, 6, 22));
        assertThat(facts.traits()).isEmpty();
        assertThatThrownBy(() -> facts.with(Event.REPLY, LocalDate.of(2026, 6, 23))
                        .events()
                        .clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    /** Whatever happens and in whatever order it is told: a stop never shortens, and the legal day is never earlier. */
    @Test
    void aStopNeverShortensAndTheOrderDoesNotMatter() {
        Random random = new Random(20261123);
        for (int round = 0; round < 2000; round++) {
            LocalDate start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
            LocalDate suspended = start.plusDays(random.nextInt(100));
            LocalDate noticed = start.plusDays(random.nextInt(100));
            List<String> events = new ArrayList<>(List.of(
                    "received=" + start,
                    "term=" + (1 + random.nextInt(180)),
                    "suspend=" + suspended,
                    "reply=" + suspended.plusDays(random.nextInt(60)),
                    "notice_sent=" + noticed,
                    "notice_received=" + noticed.plusDays(random.nextInt(5)),
                    "observations=" + noticed.plusDays(5 + random.nextInt(20))));
            Deadline plain = count("PT-001", events.get(0) + ";" + events.get(1));
            Deadline stopped = count("PT-001", String.join(";", events));
            Collections.shuffle(events, random);
            assertThat(count("PT-001", String.join(";", events)).why()).isEqualTo(stopped.why());
            assertThat(stopped.strictLastDay()).isAfterOrEqualTo(plain.strictLastDay());
            assertThat(stopped.strictLastDay()).isBeforeOrEqualTo(stopped.dueDate());
            assertThat(stopped.dueDate()).isAfterOrEqualTo(plain.dueDate());
            if (!suspended.isAfter(plain.dueDate())) {
                assertThat(stopped.dueDate()).isAfterOrEqualTo(endOfSuspension(events, suspended));
            }
        }
    }

    private static LocalDate endOfSuspension(List<String> events, LocalDate from) {
        String reply = events.stream()
                .filter(event -> event.startsWith("reply="))
                .findFirst()
                .orElseThrow();
        LocalDate came = LocalDate.parse(reply.substring("reply=".length()));
        return came.isAfter(from.plusDays(30)) ? from.plusDays(30) : came;
    }

    static Deadline count(String code, String events) {
        Map<String, String> row = new HashMap<>();
        row.put("term_id", code);
        row.put("events", events);
        row.put("calendar", "IT-national");
        return Case.of(row).deadline();
    }

    static String told(Deadline deadline) {
        return String.join(" ", deadline.why().stream().map(Text::it).toList());
    }
}
