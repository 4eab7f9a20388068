// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.readability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import palazzo.law.BadInput;
import palazzo.law.Norm;

class GulpeaseTests {

    /** Longer than any letter; a reading that goes over it again from every place would not end. */
    private static final int LONG = 200_000;

    @ParameterizedTest
    @CsvFileSource(resources = "gulpease-vettori.csv", numLinesToSkip = 1)
    void theTextHasTheIndexOfTheVector(
            String id, String text, int sentences, int words, int letters, BigDecimal exact, int rounded, int shown) {
        var index = Gulpease.of(text);
        assertThat(index).isEqualTo(new Gulpease(sentences, words, letters));
        assertThat(index.exact()).isEqualByComparingTo(exact);
        assertThat(index.shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Chi va? Tutti!|2",
                "Davvero?! Sì... Certo.|3",
                "Costa 1.250,00 euro. Si paga alle 18.30.|2",
                "Vedi l'art. 3 del d.lgs. 33/2013. È chiaro.|2",
                "Lo dice G. Verdi. Ha ragione.|2",
                "Ha detto «basta!» Poi è uscito.|2",
                "Ha detto \"basta!\" Poi è uscito.|2",
                "È finito (vedi art. 3). Andiamo.|2",
                "Il testo; la pausa: niente.|1",
                "Una frase. E una senza punto|2",
                "... !|0",
                "Nel 2026. Poi|2",
                "Ci vuole tempo… Aspetta.|2",
                "Il sito www.comune.example è nuovo.|1"
            })
    void sentencesEndWhereTheyEnd(String text, int sentences) {
        assertThat(Sentence.in(text)).hasSize(sentences);
    }

    @Test
    void accentsWrittenApartAreNoLetters() {
        assertThat(Gulpease.of("perche\u0301 si\u0300")).isEqualTo(new Gulpease(1, 2, 8));
        assertThat(Gulpease.of("\uD835\uDC00 b")).isEqualTo(new Gulpease(1, 2, 2));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "gulpease-soglie.csv", numLinesToSkip = 1)
    @Norm("direttiva Funzione pubblica 8 maggio 2002")
    void eachReaderBeginsAtTheLimit(int least) {
        var reader = Reader.of(least);
        assertThat(Reader.of(least == 0 ? 39 : 100)).isLessThanOrEqualTo(reader);
        if (least > 0) {
            assertThat(Reader.of(least - 1)).isGreaterThan(reader);
        }
    }

    /** One sentence of ten words of so many letters: 119 less one a letter. */
    @ParameterizedTest
    @CsvSource({"FOR_THE_PUBLIC,59,true", "FOR_THE_PUBLIC,60,false", "ACT,79,true", "ACT,80,false"})
    @Norm("direttiva Funzione pubblica 8 maggio 2002, indice consigliato")
    void aTextForThePublicHas60AndAnAct40(Purpose purpose, int letters, boolean served) {
        assertThat(purpose.isServedBy(new Gulpease(1, 10, letters))).isEqualTo(served);
        assertThat(purpose.least()).isEqualTo(purpose == Purpose.ACT ? 40 : 60);
        assertThat(purpose.words().it())
                .isNotBlank()
                .isNotEqualTo(purpose.words().en());
    }

    @Test
    void theReaderIsTold() {
        assertThat(Gulpease.of("La sala è aperta.").reader()).isEqualTo(Reader.PRIMARY_SCHOOL);
        assertThat(Reader.MIDDLE_SCHOOL.words().it()).isEqualTo("chi ha la licenza media");
        assertThat(Reader.FEW.words().en()).startsWith("few");
    }

    @Test
    void theIndexIsShownFromZeroToAHundred() {
        assertThat(new Gulpease(1, 1, 40).shown()).isZero();
        assertThat(new Gulpease(1, 1, 40).reader()).isEqualTo(Reader.FEW);
        assertThat(new Gulpease(1, 1, 1).shown()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "... !"})
    void aTextWithoutWordsIsNamed(String text) {
        assertThatThrownBy(() -> Gulpease.of(text)).isInstanceOf(BadInput.class).hasMessageContaining("text");
    }

    @Test
    void countsArePositive() {
        assertThatThrownBy(() -> new Gulpease(0, 1, 1)).hasMessageContaining("sentences");
        assertThatThrownBy(() -> new Gulpease(1, 0, 1)).hasMessageContaining("words");
        assertThatThrownBy(() -> new Gulpease(1, 1, -1)).hasMessageContaining("letters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a ",
                ".",
                "n. ",
                "viene fatto ",
                "istanza. ",
                "clicca qui ",
                "' ",
                "1",
                "1 ",
                "1.1",
                "1/1",
                "€1",
                ", ",
                "AB ",
                "11:"
            })
    void aVeryLongTextIsReadInOneGo(String part) {
        String text = "Inizio " + part.repeat(LONG / part.length());
        assertThat(Gulpease.of(text).letters()).isGreaterThanOrEqualTo(6);
        assertThat(PlainLanguage.hints(text)).isNotNull();
    }
}
