// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.readability;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of a text, with at least one word.
 *
 * @param parts its words in order
 */
record Sentence(List<Word> parts) {

    /** All sentences of a text, in one pass. */
    static List<Sentence> in(String text) {
        List<Sentence> sentences = new ArrayList<>();
        List<Word> open = new ArrayList<>();
        List<Word> words = Word.in(text);
        for (int i = 0; i < words.size(); i++) {
            open.add(words.get(i));
            int next = i + 1 < words.size() ? words.get(i + 1).from() : text.length();
            if (next == text.length() || Stop.isBetween(text, words.get(i), next)) {
                sentences.add(new Sentence(List.copyOf(open)));
                open.clear();
            }
        }
        return sentences;
    }

    int words() {
        return parts.size();
    }

    int letters() {
        return parts.stream().mapToInt(Word::letters).sum();
    }

    int from() {
        return parts.getFirst().from();
    }

    int to() {
        return parts.getLast().to();
    }
}
