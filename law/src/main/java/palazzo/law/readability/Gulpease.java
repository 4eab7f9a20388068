// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.readability;

import java.math.BigDecimal;
import java.math.RoundingMode;
import palazzo.law.BadInput;
import palazzo.law.Norm;

/**
 * The Gulpease index of an Italian text: 89 + (300 × sentences − 10 × letters) / words. The higher, the easier.
 *
 * <p>A sentence ends with a full stop, an exclamation or a question mark before a space or the end, unless the stop
 * belongs to an abbreviation; what follows the last one is a sentence too. The apostrophe parts two words; a digit
 * counts as a letter. The index only ever gives a hint to the writer.
 *
 * @param sentences at least 1
 * @param words at least 1
 * @param letters letters and digits, at least 1
 */
@Norm(
        value = "direttiva Funzione pubblica 8 maggio 2002",
        doubt = "It recommends plain language; no norm read here sets an index or a list of words.")
public record Gulpease(int sentences, int words, int letters) {

    private static final BigDecimal BEST = BigDecimal.valueOf(100);

    /** @throws BadInput where a count is not positive */
    public Gulpease {
        requirePositive("sentences", sentences);
        requirePositive("words", words);
        requirePositive("letters", letters);
    }

    /**
     * The index of a text.
     *
     * @throws BadInput where the text has no word
     */
    public static Gulpease of(String text) {
        var sentences = Sentence.in(text);
        if (sentences.isEmpty()) {
            throw new BadInput("text", text, "has no word");
        }
        int words = sentences.stream().mapToInt(Sentence::words).sum();
        int letters = sentences.stream().mapToInt(Sentence::letters).sum();
        return new Gulpease(sentences.size(), words, letters);
    }

    /** The exact index, with four decimals; a very short text may pass 100. */
    public BigDecimal exact() {
        BigDecimal weighed = BigDecimal.valueOf(300L * sentences - 10L * letters);
        return weighed.divide(BigDecimal.valueOf(words), 4, RoundingMode.HALF_UP)
                .add(BigDecimal.valueOf(89));
    }

    /** The index to be shown: a whole number from 0 to 100. */
    public int shown() {
        BigDecimal rounded = exact().setScale(0, RoundingMode.HALF_UP);
        return rounded.max(BigDecimal.ZERO).min(BEST).intValueExact();
    }

    /** Who reads such a text without effort. */
    public Reader reader() {
        return Reader.of(shown());
    }

    private static void requirePositive(String field, int count) {
        if (count <= 0) {
            throw new BadInput(field, count, "is not positive");
        }
    }
}
