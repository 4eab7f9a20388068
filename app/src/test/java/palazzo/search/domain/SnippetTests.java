// SPDX-License-Identifier: EUPL-1.2
package palazzo.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnippetTests {

    @ParameterizedTest
    @CsvSource({
        "panchina, Le [panchine] del parco",
        "PARCHI, Le panchine del [parco]",
        "caffè, Un [caffe] in piazza",
        "perche, Ecco [perché] scrivo",
        "'\"via dell''olmo\"', In [via] [dell]'[Olmo] manca la luce",
        "2026, Nel [2026] e non nel 20261",
        "no, [No] e non nota"
    })
    void wordsAreMarkedWhateverTheirEndingAndTheirAccent(String asked, String expected) {
        String text = expected.replaceAll("[\\[\\]]", "");
        assertThat(said(text, asked)).isEqualTo(expected);
    }

    @Test
    void aLongTextIsCutAtWholeWordsAroundTheFirstFound() {
        String text = "molte parole prima ".repeat(40) + "la panchina rotta " + "e altre dopo ".repeat(40);
        String said = said(text, "panchina");
        assertThat(said).startsWith("…").endsWith("…").contains("prima la [panchina] rotta e altre");
        assertThat(said.length()).isLessThan(300);
    }

    @Test
    void markupIsText() {
        assertThat(said("<script>panchina</script> & altro", "panchina"))
                .isEqualTo("<script>[panchina]</script> & altro");
    }

    @Test
    void aTextWithoutTheWordsHasNone() {
        assertThat(Snippet.of("Le panchine del parco", "mercato")).isEmpty();
        assertThat(Snippet.of("", "mercato")).isEmpty();
        assertThat(Snippet.of("Le panchine", "  -! ")).isEmpty();
    }

    @Test
    void aWordOfAMegabyteIsCut() {
        String said = said("x".repeat(1_000_000) + " panchina " + "y".repeat(1_000_000), "panchina");
        assertThat(said).contains("[panchina]");
        assertThat(said.length()).isLessThan(800);
    }

    private static String said(String text, String asked) {
        return Snippet.of(text, asked).orElseThrow().pieces().stream()
                .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
