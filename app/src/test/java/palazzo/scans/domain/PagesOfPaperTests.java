// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import palazzo.documents.Mark;
import palazzo.scans.TheScanner;

/** What is seen of a page: how it lies, whether anything is on it, what its marks say. */
class PagesOfPaperTests {

    private static final String[] WORDS = java.util.stream.IntStream.range(0, 24)
            .mapToObj(line -> "Signor Sindaco, la fontana di largo Treves perde acqua da " + line + " giorni.")
            .toArray(String[]::new);

    @ParameterizedTest
    @ValueSource(doubles = {-4.5, -1.3, -0.4, 0.5, 2.1, 4.8})
    void aPageThatLiesAskewIsLaidLevel(double askew) {
        BufferedImage page = TheScanner.letter(askew, WORDS);
        assertThat(Skew.of(page)).isCloseTo(-askew, within(0.25));
        assertThat(Math.abs(Skew.of(Skew.turned(page, Skew.of(page))))).isLessThan(0.25);
    }

    @Test
    void aPageThatLiesLevelOrHasNoLinesStays() {
        assertThat(Skew.of(TheScanner.letter(0, WORDS))).isZero();
        assertThat(Skew.of(TheScanner.empty())).isZero();
    }

    @Test
    void anEmptyBackHasNoInkAndOneShortLineHas() {
        assertThat(Ink.isNone(Ink.share(TheScanner.empty()))).isTrue();
        assertThat(Ink.isNone(Ink.share(TheScanner.letter(0, "Cordiali saluti"))))
                .isFalse();
    }

    @Test
    void marksAreReadAlsoAskewAndBesideWriting() {
        Mark letter = Mark.letter("milano", "7KQ2MBCD45");
        assertThat(Marks.on(TheScanner.marked(TheScanner.letter(0, WORDS), letter, 110)))
                .containsExactly(letter.text());
        BufferedImage askew = Skew.turned(TheScanner.separator("milano", "URC", "ORDINARY"), 3);
        assertThat(Separator.in(Marks.on(askew))).contains(new Separator("milano", "URC", null));
        assertThat(Marks.on(TheScanner.letter(0, WORDS))).isEmpty();
    }

    @Test
    void aPageIsTurnedAndNothingOfItIsLost() {
        BufferedImage page = TheScanner.letter(0, WORDS);
        BufferedImage lies = Pictures.turned(page, 1);
        assertThat(lies.getWidth()).isEqualTo(page.getHeight());
        BufferedImage back = Pictures.turned(Pictures.turned(lies, 1), 2);
        assertThat(back.getRGB(300, 300)).isEqualTo(page.getRGB(300, 300));
        assertThat(Ink.share(back)).isCloseTo(Ink.share(page), within(0.001));
    }

    @Test
    void whatIsBoundIsPdfA() throws Exception {
        byte[] jpeg = Pictures.jpeg(TheScanner.letter(0, WORDS));
        byte[] pdf = Binding.pdf(
                List.of(new Binding.Leaf(jpeg, 1240, 1754, null), new Binding.Leaf(jpeg, 1240, 1754, null)));
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            assertThat(validator.validate(parser).isCompliant()).isTrue();
        }
    }

    @Test
    void whatATextSaysOfItself() {
        assertThat(Quoted.subject("Comune\nOggetto: Fontana di largo Treves\nSignor Sindaco"))
                .isEqualTo("Fontana di largo Treves");
        assertThat(Quoted.subject("Signor Sindaco, oggetto di questa lettera")).isEmpty();
        assertThat(Quoted.codes("il codice 7KQ2MBCD45 della Vostra; BUONGIORNO a tutti; 1234567890"))
                .containsExactly("7KQ2MBCD45");
    }
}
