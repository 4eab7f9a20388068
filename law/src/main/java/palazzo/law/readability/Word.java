// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.readability;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A run of letters and digits in a text.
 *
 * @param text in small letters
 * @param from where it begins, counted in chars
 * @param to where it ends, excluded
 */
record Word(String text, int from, int to) {

    /** All words of a text, in one pass. */
    static List<Word> in(String text) {
        List<Word> words = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !isPart(text, at)) {
                if (at > from) {
                    words.add(new Word(text.substring(from, at).toLowerCase(Locale.ITALIAN), from, at));
                }
                from = at + 1;
            }
        }
        return words;
    }

    int letters() {
        return (int) text.codePoints().filter(c -> !isMark(c)).count();
    }

    /** Letters, digits, the accents written after their letter, and both halves of letters outside the first plane. */
    private static boolean isPart(String text, int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c) || isMark(c) || Character.isSurrogate(c);
    }

    private static boolean isMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
