// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import palazzo.law.BadInput;
import palazzo.law.Csv;

class TermsCommandTests {

    private static final String HEADER = "example_id,term_id,events,calendar\n";

    @TempDir
    private Path folder;

    @Test
    void theFileComesBackWithBothDaysAndWhy() throws IOException {
        List<Map<String, String>> rows = Csv.rows(new StringReader(answer(HEADER
                + "A,PT-001,received=2026-04-03,IT-national\n"
                + "B,PT-001,received=2026-09-07;term=90,IT-milano\n"
                + "C,PT-014,draft_received=2026-09-10,IT-national+saturday\n")));
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst().keySet())
                .containsExactly(
                        "example_id",
                        "term_id",
                        "events",
                        "calendar",
                        "computed_strict_last_day",
                        "computed_due_date",
                        "steps_it",
                        "steps_en");
        assertThat(rows.stream().map(row -> row.get("computed_strict_last_day")))
                .containsExactly("2026-05-03", "2026-12-06", "2026-10-10");
        assertThat(rows.stream().map(row -> row.get("computed_due_date")))
                .containsExactly("2026-05-04", "2026-12-09", "2026-10-12");
        assertThat(rows.get(1).get("steps_it")).contains("domenica 6 dicembre 2026, è festivo", "mercoledì 9 dicembre");
        assertThat(rows.get(2).get("steps_en")).contains("Saturday 10 October 2026, is a holiday (Saturday)");
    }

    /** 24 June 2026 is a Wednesday; with Saturday rolling too, thirty days from 28 May end on Saturday 27 June. */
    @Test
    void thePatronDayOfAnyTownMayMoveATerm() throws IOException {
        assertThat(answer(HEADER + "A,PT-001,received=2026-05-25,IT-06-24\n")).contains("2026-06-24,2026-06-25");
        assertThat(answer(HEADER + "A,PT-001,received=2026-05-25,IT-national\n"))
                .contains("2026-06-24,2026-06-24");
        assertThat(answer(HEADER + "A,PT-001,received=2026-05-28,IT-06-24+saturday\n"))
                .contains("2026-06-27,2026-06-29");
        assertThatThrownBy(() -> answer(HEADER + "A,PT-001,received=2026-05-25,IT-02-30\n"))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("calendar \"02-30\": is no month and day");
    }

    @Test
    void theStartMayCarryTheOfficesOwnName() throws IOException {
        assertThat(answer(HEADER + "A,PT-044,insediamento=2026-06-01,IT-national\n"))
                .contains("2026-07-16");
        assertThat(answer(HEADER + "A,PT-044,d=2026-06-01,IT-national\n")).contains("2026-07-16");
        assertThat(answer(HEADER + "A,PT-039,year=2026,IT-national\n")).contains("2026-01-30");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PT-001 | received=2026-02-30                         | IT-national  | received "2026-02-30": is not a date
                    PT-001 | received=1985-12-31                         | IT-national  | received "1985-12-31": holidays are known
                    PT-001 | received=9999-12-02                         | IT-national  | received "9999-12-02": the term ends after 9999
                    PT-001 | received=99999-01-01                        | IT-national  | received "99999-01-01": is not a date
                    PT-001 | received=                                   | IT-national  | received "": is not a date
                    PT-001 | received=2026-03-02;received=2026-03-03     | IT-national  | events "received": is told twice
                    PT-001 | received                                    | IT-national  | events "received": is not written
                    PT-001 | term=30                                     | IT-national  | received "": is missing
                    PT-001 | suspend=2026-03-02                          | IT-national  | received "": is missing
                    PT-001 | received=2026-03-02;suspend=2026-03-01      | IT-national  | suspend "2026-03-01": is before the start
                    PT-001 | received=2026-03-02;suspend=2026-03-05;reply=2026-03-04 | IT-national | reply "2026-03-04": is before 2026-03-05
                    PT-001 | received=2026-03-02;reply=2026-03-04        | IT-national  | reply "2026-03-04": needs the day of suspend
                    PT-001 | received=2026-03-02;suspend2=2026-03-04     | IT-national  | suspend2 "2026-03-04": needs the day of suspend
                    PT-001 | received=2026-03-02;suspend=2026-03-03;reply2=2026-03-04 | IT-national | reply2 "2026-03-04": needs the day of suspend2
                    PT-011 | request_received=2026-03-02;elements_received=2026-03-04 | IT-national | elements_received "2026-03-04": needs
                    PT-011 | request_received=2026-03-02;elements_asked2=2026-03-04 | IT-national | elements_asked2 "2026-03-04": needs
                    PT-001 | =2026-03-02                                 | IT-national  | events "=2026-03-02": is not written
                    PT-001 | received=2026-03-02;notice_received=2026-03-04 | IT-national | notice_received "2026-03-04": needs
                    PT-001 | received=2026-03-02;observations=2026-03-04 | IT-national  | observations "2026-03-04": needs
                    PT-033 | filed=2026-03-02;opposition=2026-03-04      | IT-national  | opposition "2026-03-04": needs
                    PT-036 | review_request=2026-03-02;opinion=2026-03-04 | IT-national | opinion "2026-03-04": needs
                    PT-001 | received=2026-03-02;term=thirty             | IT-national  | term "thirty": is not a number
                    PT-001 | received=2026-03-02;term=-1                 | IT-national  | term "-1": is not a number
                    PT-011 | request_received=2026-03-02;term=45         | IT-national  | term "45": the days of this term
                    PT-011 | request_received=2026-03-02;suspend=2026-03-03 | IT-national | suspend "2026-03-03": does not belong
                    PT-014 | draft_received=2026-03-02;sensitive=true    | IT-national  | sensitive "SENSITIVE": does not belong
                    PT-028 | received=2026-03-02;essential_elements=false | IT-national | essential_elements "WITHOUT
                    PT-019 | call=2026-03-02;sensitive=maybe             | IT-national  | sensitive "maybe": is neither
                    PT-019 | call=2026-03-02;regime=new                  | IT-national  | regime "new": is neither
                    PT-001 | received=2026-03-02;regime=DL19-2026        | IT-national  | regime "DL_19_2026": does not belong
                    PT-001 | received=2026-03-02;colour=blue             | IT-national  | colour "blue": does not belong
                    PT-099 | received=2026-03-02                         | IT-national  | term_id "PT-099": is no term
                    PT-019 | received=2026-03-02                         | IT-national  | call "": is missing
                    PT-017 | call=2026-03-02                             | IT-national  | received "": is missing
                    PT-027 | call=2026-03-02;term=91                     | IT-national  | term "91": is not between 1 and the 90 days
                    PT-001 | received=2026-03-02                         | IT-roma-milano | calendar "roma-milano": is no town
                    PT-001 | received=2026-03-02                         | IT-local     | calendar "local": is no town
                    PT-001 | received=2026-03-02                         | IT-national-milano | calendar "national-milano": is no town
                    PT-001 | received=2026-03-02                         | IT-atlantide | calendar "atlantide": is no town
                    PT-001 | received=2026-03-02                         | IT-saturday  | calendar "saturday": is no town
                    PT-001 | received=2026-03-02                         | IT-          | calendar "IT-": is neither
                    PT-001 | received=2026-03-02                         | IT-national+sunday | calendar "IT-national+sunday": is neither
                    PT-001 | received=2026-03-02                         | national     | calendar "national": is neither
                    """)
    void badInputIsNamedWithItsRow(String code, String events, String calendar, String message) {
        String row = String.join(",", "B", code, events, calendar) + "\n";
        assertThatThrownBy(() -> answer(HEADER + "A,PT-001,received=2026-03-02,IT-national\n" + row))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith(message)
                .hasMessageEndingWith("(row 3)");
    }

    @Test
    void aMissingFileOrColumnIsNamed() {
        assertThatThrownBy(() -> run(folder.resolve("none.csv").toString()))
                .isInstanceOf(BadInput.class)
                .hasMessageMatching("file \".*none.csv\": cannot be read as a UTF-8 text");
        assertThatThrownBy(() -> answer("example_id,term_id,calendar\n"))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("column \"events\": is missing");
        assertThatThrownBy(() -> answer("")).isInstanceOf(BadInput.class).hasMessageStartingWith("column \"term_id\"");
        assertThatThrownBy(() -> new TermsCommand().run(List.of(), new PrintStream(new ByteArrayOutputStream())))
                .isInstanceOf(BadInput.class)
                .hasMessage("file \"\": is missing");
        assertThatThrownBy(
                        () -> new TermsCommand().run(List.of("a", "b"), new PrintStream(new ByteArrayOutputStream())))
                .isInstanceOf(BadInput.class)
                .hasMessage("file \"a b\": is not one file");
        assertThatThrownBy(() -> answer(HEADER)).isInstanceOf(BadInput.class).hasMessageEndingWith("holds no case");
        assertThat(new TermsCommand().usage()).isEqualTo("FILE.csv (columns term_id, events, calendar)");
    }

    @Test
    void aRowKeepsTheNumberItHasInTheFile() {
        assertThatThrownBy(() -> answer("\n" + HEADER + "\nA,PT-001,received=x,IT-national\n"))
                .isInstanceOf(BadInput.class)
                .hasMessageEndingWith("(row 4)");
        assertThatThrownBy(() -> answer("\n" + HEADER + "\nA,PT-001,received=x,IT-national,more\n"))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("row 4 \"more\"");
    }

    @Test
    void aColumnThatStandsTwiceIsRefused() {
        assertThatThrownBy(() -> answer("term_id,events,calendar,events\nPT-001,received=2026-04-03,IT-national,x\n"))
                .isInstanceOf(BadInput.class)
                .hasMessage("column \"events\": stands twice in the header");
    }

    @Test
    void aYearAloneIsADayOnlyWhereTheTermRunsFromAYear() throws IOException {
        for (String code : List.of("PT-039", "PT-051", "PT-053")) {
            assertThat(answer(HEADER + "A," + code + ",year=2026,IT-national\n"))
                    .contains("2026-");
        }
        assertThatThrownBy(() -> answer(HEADER + "A,PT-001,received=2026,IT-national\n"))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("received \"2026\": is not a date");
        assertThatThrownBy(() -> answer(HEADER + "A,PT-001,received=2026-03-02;suspend=2027,IT-national\n"))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("suspend \"2027\": is not a date");
    }

    @Test
    void aMegabyteInOneValueIsShownShort() {
        String megabyte = "x".repeat(1 << 20);
        assertThatThrownBy(() -> answer(HEADER + "A,PT-001,received=" + megabyte + ",IT-national\n"))
                .isInstanceOf(BadInput.class)
                .satisfies(
                        bad -> assertThat(bad.getMessage()).hasSizeLessThan(200).startsWith("received \"xxx"));
    }

    private String answer(String file) throws IOException {
        return run(Files.writeString(folder.resolve("terms.csv"), file).toString());
    }

    private static String run(String file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TermsCommand().run(List.of(file), new PrintStream(out, true, UTF_8));
        return out.toString(UTF_8);
    }
}
