// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How names are compared: without accents, small letters, word by word in order, so that "Brugnòli Ottavia" and "OTTAVIA
 * BRUGNOLI" are one.
 */
public final class NameKey {

    private static final int LONGEST = 300;

    private NameKey() {}

    /** The key of a name; empty where it has no Latin letter and no figure. */
    public static String of(String name) {
        return Arrays.stream(bare(name).split(" "))
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** The words of a text as they are compared, in the order in which they stand. */
    static String bare(String text) {
        return Normalizer.normalize(text.substring(0, Math.min(LONGEST, text.length())), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
