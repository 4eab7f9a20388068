// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkTests {

    @Test
    void whatIsWrittenIsRead() {
        Mark separator = new Mark("milano", "separator", List.of("URC", "WHISTLEBLOWING"));
        assertThat(separator.text()).isEqualTo("PALAZZO:SEPARATOR:MILANO:URC:WHISTLEBLOWING");
        assertThat(Mark.read(separator.text())).contains(separator);
        assertThat(Mark.read(Mark.letter("milano", "7KQ2MBCD45").text())).contains(Mark.letter("milano", "7KQ2MBCD45"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://example.org",
                "palazzo:letter:milano",
                "palazzo:letter:mila no:X",
                "altro:letter:milano:7KQ2MBCD45",
                "palazzo:letter:milano:../../x"
            })
    void whatOthersPrintIsNoMarkOfOurs(String text) {
        assertThat(Mark.read(text)).isEmpty();
    }
}
