// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearnedTests {

    private final Learned learned = new Learned();

    @Test
    void whatWasDecidedOfSuchWordsIsGuessedWithTheWordsThatSayIt() {
        taught();
        Learned.Guess guess = learned.guess(List.of("acquar", "vasc")).orElseThrow();
        assertThat(guess.place()).isEqualTo("ANSWER AAG-10");
        assertThat(guess.strong()).isTrue();
        assertThat(guess.telling()).containsExactly("acquar", "vasc");
        Learned.Guess doubtful = learned.guess(List.of("acquar", "vasc", "ner")).orElseThrow();
        assertThat(doubtful.place()).isEqualTo("ANSWER AAG-10");
        assertThat(doubtful.strong()).as("one word speaks against it").isFalse();
        assertThat(doubtful.telling()).doesNotContain("ner");
        assertThat(guess.letters()).isEqualTo(6);
    }

    @Test
    void tooFewLettersOrUnknownWordsGuessNothing() {
        learned.learn(List.of("acquar"), "ANSWER AAG-10");
        assertThat(learned.guess(List.of("acquar"))).isEmpty();
        taught();
        assertThat(learned.guess(List.of("mongolfier"))).isEmpty();
        assertThat(learned.guess(List.of())).isEmpty();
    }

    @Test
    void aWordOfBothPlacesIsNotStrong() {
        for (int i = 0; i < 10; i++) {
            learned.learn(
                    List.of("parc", i % 2 == 0 ? "panchin" : "chiosc"),
                    i % 2 == 0 ? "ANSWER URC-04" : "PASS_ON URC-07");
        }
        assertThat(learned.guess(List.of("parc")).map(Learned.Guess::strong)).isNotEqualTo(Optional.of(true));
        assertThat(learned.guess(List.of("parc", "chiosc")).orElseThrow().place())
                .isEqualTo("PASS_ON URC-07");
    }

    @ParameterizedTest
    @CsvSource({"lampione,lampioni", "buca,buche", "vasca,vasche", "rotto,rotta", "stazione,stazioni"})
    void oneAndManyAreOneWord(String one, String many) {
        assertThat(LetterWords.stem(one)).isEqualTo(LetterWords.stem(many));
    }

    @Test
    void noNamesAndNoNumbersAreLearned() {
        var words = LetterWords.of(
                "Lampioni spenti in via Cantarane 14",
                "Signor Sindaco, sono Livia Ferraguzzi, livia@posta.example, 3331234567.");
        assertThat(words.values()).contains("lampioni", "spenti");
        assertThat(words.values())
                .noneMatch(word -> word.toLowerCase(Locale.ROOT).matches("cantarane|livia|ferraguzzi|posta.*"));
        assertThat(words).doesNotContainKey("sindac");
    }

    @Test
    void whoShoutsIsReadToo() {
        assertThat(LetterWords.of("LAMPIONI SPENTI", "").values()).containsExactly("lampioni", "spenti");
    }

    private void taught() {
        for (int i = 0; i < 6; i++) {
            learned.learn(List.of("acquar", "vasc"), "ANSWER AAG-10");
            learned.learn(List.of("lampion", "buch", "ner"), "PASS_ON URC-07");
        }
    }
}
