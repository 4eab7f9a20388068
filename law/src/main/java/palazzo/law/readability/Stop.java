// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.readability;

import java.util.Set;

/** Where a sentence ends. */
final class Stop {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "all", "arch", "art", "artt", "avv", "ca", "cap", "capp", "cc", "cfr", "co", "cod", "coord", "cost", "cpv",
            "del", "dir", "dott", "dr", "ecc", "es", "fasc", "fig", "figg", "gen", "geom", "ing", "lett", "lgs", "nn",
            "on", "pag", "pagg", "par", "pp", "prof", "profssa", "prot", "prov", "rag", "reg", "rif", "sec", "segg",
            "sez", "sig", "sigg", "sigra", "spett", "ss", "tab", "tel", "ult", "vd", "vol");

    private Stop() {}

    /** Whether a sentence ends between {@code word} and the next one, which begins at {@code next}. */
    static boolean isBetween(String text, Word word, int next) {
        for (int at = word.to(); at < next; at++) {
            char c = text.charAt(at);
            if (isMark(c) && isFollowedBySpace(text, at) && !(c == '.' && at == word.to() && isAbbreviation(word))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…';
    }

    /** A closing quote or bracket may stand between. */
    private static boolean isFollowedBySpace(String text, int at) {
        char next = text.charAt(at + 1);
        return Character.isWhitespace(next) || next == '\u00A0' || "\"'»”’)]".indexOf(next) >= 0;
    }

    /** One letter alone is an initial, or a short form such as n. and l. */
    private static boolean isAbbreviation(Word word) {
        return word.letters() == 1 && Character.isLetter(word.text().charAt(0)) || ABBREVIATIONS.contains(word.text());
    }
}
