// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.readability;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A few words to be found in a text in whatever gender, number, or, for a verb, person.
 *
 * @param words each as it is looked for
 */
record Phrase(List<Form> words) {

    /** One word of a phrase. */
    sealed interface Form {

        boolean matches(String word);

        /** Any of these. */
        record OneOf(Set<String> words) implements Form {
            @Override
            public boolean matches(String other) {
                return words.contains(other);
            }
        }

        /** This stem and one final vowel. */
        record Inflected(String stem) implements Form {
            @Override
            public boolean matches(String other) {
                return other.length() == stem.length() + 1
                        && other.startsWith(stem)
                        && "aeio".indexOf(other.charAt(stem.length())) >= 0;
            }
        }

        /** Whatever begins with this stem. */
        record Conjugated(String stem) implements Form {
            @Override
            public boolean matches(String other) {
                return other.startsWith(stem);
            }
        }
    }

    private static final int SHORTEST_STEM = 5;
    private static final Map<String, Set<String>> ARTICULATED = Map.of(
            "di", Set.of("di", "del", "dello", "della", "dei", "degli", "delle", "dell"),
            "a", Set.of("a", "al", "allo", "alla", "ai", "agli", "alle", "all"),
            "in", Set.of("in", "nel", "nello", "nella", "nei", "negli", "nelle", "nell"));

    /** The phrase as it is written. */
    static Phrase exactly(String text) {
        return new Phrase(Word.in(text).stream()
                .map(word -> (Form) new Form.OneOf(Set.of(word.text())))
                .toList());
    }

    /** The phrase with its longer words inflected, and a preposition at its end with or without the article. */
    static Phrase inflected(String text) {
        List<Word> words = Word.in(text);
        int last = words.size() - 1;
        return new Phrase(IntStream.range(0, words.size())
                .mapToObj(i -> form(words.get(i).text(), i > 0 && i == last))
                .toList());
    }

    int length() {
        return words.size();
    }

    boolean isAt(int first, List<Word> text) {
        if (first + words.size() > text.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).matches(text.get(first + i).text())) {
                return false;
            }
        }
        return true;
    }

    private static Form form(String word, boolean mayTakeArticle) {
        Set<String> articulated = ARTICULATED.get(word);
        if (mayTakeArticle && articulated != null) {
            return new Form.OneOf(articulated);
        }
        return form(word);
    }

    private static Form form(String word) {
        boolean verb = word.endsWith("are") || word.endsWith("ere") || word.endsWith("ire");
        if (verb && word.length() - 3 >= SHORTEST_STEM) {
            return new Form.Conjugated(word.substring(0, word.length() - 3));
        }
        boolean inflected = word.length() > SHORTEST_STEM && "aeio".indexOf(word.charAt(word.length() - 1)) >= 0;
        return inflected ? new Form.Inflected(word.substring(0, word.length() - 1)) : new Form.OneOf(Set.of(word));
    }
}
