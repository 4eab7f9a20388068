// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import palazzo.law.Csv;

/**
 * Words that often stand in letters of one kind. Kept as data, {@code signs.csv}: the office's experience, no rule of law.
 *
 * @param words in lower case without accents
 */
record Sign(Outcome outcome, String competence, List<String> words) {

    /** All of them, the most telling first. */
    static final List<Sign> ALL =
            Csv.resource(Sign.class, "signs.csv").stream().map(Sign::of).toList();

    /** Those of its words that stand in {@code text}. */
    List<String> in(String text) {
        String plain = plain(text);
        return words.stream()
                .filter(word -> Pattern.compile("\\b" + Pattern.quote(word) + "\\b")
                        .matcher(plain)
                        .find())
                .toList();
    }

    private static Sign of(Map<String, String> row) {
        return new Sign(
                Outcome.valueOf(row.getOrDefault("outcome", "")),
                row.getOrDefault("competence", ""),
                Arrays.asList(row.getOrDefault("words", "").split("\\|")));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ITALIAN);
    }
}
