// SPDX-License-Identifier: EUPL-1.2
package palazzo.law;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LawCommandTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theFirstWordNamesTheCommand() {
        assertThat(run("calendar", "2026")).isZero();
        assertThat(out.toString(UTF_8)).contains("\"year\": 2026");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    calendar 2026 --town atlantide | --town "atlantide": is no town
                    calendar 2026 --town           | --town "": is no town
                    calendar 2026 --city milano    | option "--city": is not known
                    calendar                       | year "": is missing
                    calendar 26                    | year "26": is not a year of four digits
                    calendar 1985                  | year "1985": holidays are known from 1986
                    oracle 2026                    | command "oracle": is not known
                    """)
    void badInputIsNamedOnTheErrorStreamAndNothingIsAnswered(String line, String message) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith(message);
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void withoutACommandTheCommandsAreListed() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString(UTF_8))
                .contains("law calendar YEAR [--town TOWN | --patron MM-DD]")
                .doesNotContain("not known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h"})
    void helpListsTheCommandsAsAnAnswer(String word) {
        assertThat(run(word)).isZero();
        assertThat(out.toString(UTF_8)).contains("law calendar ", "law precedence ", "law terms ");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void anAnswerThatCannotBeWrittenIsNoAnswer() {
        PrintStream closed = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
        closed.close();
        assertThat(LawCommand.run(List.of("calendar", "2026"), closed, new PrintStream(err, true, UTF_8)))
                .isEqualTo(1);
        assertThat(err.toString(UTF_8)).startsWith("the answer could not be written");
    }

    private int run(String... arguments) {
        return LawCommand.run(List.of(arguments), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }
}
