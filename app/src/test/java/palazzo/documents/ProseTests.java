// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import palazzo.documents.Prose.Run;

class ProseTests {

    @Test
    void wordsAreBoldAndItalic() {
        assertThat(Prose.of("Il **31 gennaio** e _non prima_.")
                        .blocks()
                        .getFirst()
                        .lines()
                        .getFirst()
                        .runs())
                .containsExactly(
                        new Run("Il ", false, false),
                        new Run("31 gennaio", true, false),
                        new Run(" e ", false, false),
                        new Run("non prima", false, true),
                        new Run(".", false, false));
        assertThat(Prose.of("**_insieme_**")
                        .blocks()
                        .getFirst()
                        .lines()
                        .getFirst()
                        .runs())
                .containsExactly(new Run("insieme", true, true));
    }

    @Test
    void linesWithADashAreAListAmongLinesThatAreNone() {
        Prose prose = Prose.of("Servono:\n- la domanda\n- un documento\nA presto\n\nIl Sindaco");
        assertThat(prose.blocks().stream().map(Prose.Block::list)).containsExactly(false, true, false, false);
        assertThat(prose.blocks().get(1).lines()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mario_rossi_bianchi@posta.example",
                "Firma ______ e data ______",
                "5 * 3 * 2 e 2 ** 3",
                "**",
                "__",
                "-10 gradi",
                "<b>niente</b> & [vuoto]",
                "*** attenzione ***"
            })
    void whatIsNoMarkIsText(String text) {
        assertThat(Prose.of(text).plain()).isEqualTo(text);
        assertThat(Prose.of(text).blocks().getFirst().lines().getFirst().runs()).hasSize(1);
    }

    @Test
    void aPlainTextHasNoMarksButTheDashesOfAList() {
        assertThat(Prose.of("Il **31** gennaio\r\n\r\n- _uno_\r\n- due").plain())
                .isEqualTo("Il 31 gennaio\n\n- uno\n- due");
    }

    @Test
    void nothingSaysNothing() {
        assertThat(Prose.of("  \n\n ").blocks()).isEmpty();
    }
}
