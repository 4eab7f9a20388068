// SPDX-License-Identifier: EUPL-1.2
package palazzo.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvTests {

    @Test
    void quotesCommasAndLineEndsBelongToTheValue() {
        var rows = Csv.rows(new StringReader("\uFEFFa,b\r\n\"x,\"\"y\"\"\nz\",2\n\n3\n"));
        assertThat(rows).containsExactly(Map.of("a", "x,\"y\"\nz", "b", "2"), Map.of("a", "3", "b", ""));
    }

    @Test
    void whatWasWrittenIsReadBack() {
        List<String> values = List.of("plain", "with, comma", "with \"quote\"", "two\nlines", "");
        var rows = Csv.rows(new StringReader("a,b,c,d,e\n" + Csv.line(values)));
        assertThat(rows.getFirst().values()).containsExactlyElementsOf(values);
    }

    @Test
    void aQuoteThatNeverEndsIsNamed() {
        assertThatThrownBy(() -> Csv.rows(new StringReader("a\n\"x")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no closing quote");
    }

    @Test
    void aColumnThatStandsTwiceIsNamed() {
        assertThatThrownBy(() -> Csv.rows(new StringReader("a,b, a\n1,2,3")))
                .isInstanceOf(BadInput.class)
                .hasMessage("column \"a\": stands twice in the header");
    }

    @Test
    void aRowLongerThanItsHeaderIsNamed() {
        assertThatThrownBy(() -> Csv.rows(new StringReader("a\n1\n1,2")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("row 3");
    }
}
