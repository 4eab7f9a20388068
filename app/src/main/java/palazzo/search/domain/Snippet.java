// SPDX-License-Identifier: EUPL-1.2
package palazzo.search.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words around what was found, with those that were looked for marked. A word counts as looked for when it begins as a
 * word of the question does, endings and accents aside: near what the index finds, and only to be read.
 *
 * @param pieces of the text, in order
 */
public record Snippet(List<Piece> pieces) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern ASKED = Pattern.compile("([\\p{L}\\p{N}]+)(\\*?)");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

    /** How much of the text is shown before and after the first word found, in characters. */
    private static final int BEFORE = 60;

    private static final int AFTER = 160;

    /** Letters of an ending that Italian words change by. */
    private static final int ENDING = 2;

    private static final int SHORTEST = 3;

    /** A run of text. @param found whether it was looked for */
    public record Piece(String text, boolean found) {}

    /** The words of {@code text} around the first that {@code asked} looks for; empty where it has none of them. */
    public static Optional<Snippet> of(String text, String asked) {
        List<Beginning> beginnings =
                ASKED.matcher(asked).results().map(Beginning::of).toList();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            if (begins(words.group(), beginnings)) {
                return Optional.of(around(text, words.start(), beginnings));
            }
        }
        return Optional.empty();
    }

    private static Snippet around(String text, int at, List<Beginning> beginnings) {
        int from = wordStart(text, Math.max(0, at - BEFORE));
        int to = wordEnd(text, Math.min(text.length(), at + AFTER));
        String shown = text.substring(from, to).replaceAll("\\s+", " ");
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (MatchResult word : WORD.matcher(shown).results().toList()) {
            if (begins(word.group(), beginnings)) {
                pieces.add(new Piece(shown.substring(done, word.start()), false));
                pieces.add(new Piece(word.group(), true));
                done = word.end();
            }
        }
        pieces.add(new Piece(shown.substring(done) + (to < text.length() ? "…" : ""), false));
        if (from > 0) {
            pieces.addFirst(new Piece("…", false));
        }
        return new Snippet(List.copyOf(pieces));
    }

    private static int wordStart(String text, int at) {
        int start = at;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1)) && at - start < AFTER) {
            start--;
        }
        return start;
    }

    private static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && end - at < AFTER) {
            end++;
        }
        return end;
    }

    private static boolean begins(String word, List<Beginning> beginnings) {
        String folded = folded(word);
        return beginnings.stream().anyMatch(beginning -> beginning.begins(folded));
    }

    /** How a word of the question begins. @param longest how long a word may be that begins so */
    private record Beginning(String text, int longest) {

        static Beginning of(MatchResult asked) {
            String folded = folded(asked.group(1));
            if (!asked.group(2).isEmpty()) {
                return new Beginning(folded, Integer.MAX_VALUE);
            }
            if (folded.length() < SHORTEST || Character.isDigit(folded.charAt(0))) {
                return new Beginning(folded, folded.length());
            }
            String text = folded.substring(0, Math.max(SHORTEST, folded.length() - ENDING));
            return new Beginning(text, text.length() + 2 * ENDING);
        }

        boolean begins(String word) {
            return word.startsWith(text) && word.length() <= longest;
        }
    }

    private static String folded(String word) {
        return ACCENT.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
