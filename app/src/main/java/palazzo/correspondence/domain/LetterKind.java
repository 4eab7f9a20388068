// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A kind of letter that reaches a mayor, as the city's catalogue has it.
 *
 * @param code by which a letter has it as its topic
 * @param name in Italian, as it is read in a list
 * @param outcome what is usually decided
 * @param formal which formal deed it is; null for none
 * @param stages lines of the function chart: who gathers what is to be known, who answers, who signs
 * @param term code of a term of law; empty where it has none
 * @param officeDays days that the office sets itself; 0 for those of all letters
 * @param reminders days before the last one on which one is reminded
 * @param retention years it is kept, {@code 9999} for ever
 * @param silence what it means that nobody answers; empty where nothing
 * @param words that tell it, in small letters without accents
 * @param source where term and rule come from, and how sure that is
 */
public record LetterKind(
        String code,
        String name,
        Outcome outcome,
        @Nullable FormalKind formal,
        List<String> stages,
        String term,
        int officeDays,
        List<Integer> reminders,
        int retention,
        String silence,
        List<Pattern> words,
        String source) {

    private static final int FOR_EVER = 9999;

    /** Who answers. */
    public String competence() {
        return stages.get(1);
    }

    /** Who signs the answer, as a line of the function chart. */
    String signedUnder() {
        return stages.get(2);
    }

    /** Whether somebody else signs than whoever answers. */
    boolean isSignedByOthers() {
        return !signedUnder().equals(competence());
    }

    /** Why through these hands, as the city reads it: what its rule says, and that this kind says who signs. */
    String whySigned(String rule) {
        String own = "il tipo «%s» la fa firmare a chi ha la competenza %s".formatted(name, signedUnder());
        return rule.isBlank() ? own : rule + " (" + own + ")";
    }

    /** Whether letters of this kind are kept for ever. */
    public boolean isKeptForEver() {
        return retention == FOR_EVER;
    }

    /** In how many days, where no law says it. */
    int days(int ofAllLetters) {
        return officeDays == 0 ? ofAllLetters : officeDays;
    }

    /** Its words that stand in {@code text}, which is {@link #plain}. */
    List<String> in(String text) {
        return words.stream()
                .map(word -> word.matcher(text))
                .filter(java.util.regex.Matcher::find)
                .map(java.util.regex.Matcher::group)
                .toList();
    }

    /** How many of its reminders have come by {@code day}, for a letter whose last day is {@code due}. */
    int reminded(LocalDate due, LocalDate day) {
        return (int) reminders.stream()
                .filter(ahead -> !due.minusDays(ahead).isAfter(day))
                .count();
    }

    static Pattern word(String word) {
        return Pattern.compile("\\b" + Pattern.quote(plain(word)) + "\\b");
    }

    /** In small letters without accents. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ITALIAN);
    }
}
