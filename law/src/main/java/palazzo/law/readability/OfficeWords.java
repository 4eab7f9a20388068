// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.readability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import palazzo.law.Csv;
import palazzo.law.Text;

/**
 * A word or phrase of the offices, and what to write instead.
 *
 * @param phrase what is looked for
 * @param advice what to write
 */
record OfficeWords(Phrase phrase, Text advice) {

    /** The longest first, so that the phrase is found before the word in it. */
    private static final List<OfficeWords> ALL = Csv.resource(OfficeWords.class, "plain-words.csv").stream()
            .flatMap(row -> of(row).stream())
            .sorted(Comparator.comparing(word -> -word.phrase().length()))
            .toList();

    /** The one that begins at a word of a sentence. */
    static Optional<OfficeWords> at(int first, List<Word> sentence) {
        return ALL.stream().filter(word -> word.phrase().isAt(first, sentence)).findFirst();
    }

    private static List<OfficeWords> of(Map<String, String> row) {
        String plain = row.getOrDefault("scrivi", "");
        String note = row.getOrDefault("nota", "");
        Text advice = new Text("scrivi: " + plain + (note.isEmpty() ? "" : " (" + note + ")"), "write: " + plain);
        List<OfficeWords> words = new ArrayList<>();
        for (String variant : row.getOrDefault("invece_di", "").split(",", -1)) {
            words.add(new OfficeWords(Phrase.inflected(variant), advice));
        }
        return words;
    }
}
