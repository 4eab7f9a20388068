// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name without what people write in many ways: capitals, accents, apostrophes, blanks. */
final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("\\s*['’`]\\s*");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    private Spelling() {}

    static String folded(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String spaced = APOSTROPHES.matcher(plain).replaceAll("' ");
        return BLANKS.matcher(spaced).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
