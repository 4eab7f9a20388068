// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import palazzo.law.BadInput;

/** A name without what people write in many ways: capitals, accents, apostrophes, blanks. */
final class Spelling {

    private static final int LONGEST = 300;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("\\s*['’`]\\s*");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    private Spelling() {}

    /** @throws BadInput where the text is blank or longer than 300 characters */
    static String required(String field, String text) {
        if (text.length() > LONGEST) {
            throw new BadInput(field, text, "is longer than " + LONGEST + " characters");
        }
        if (text.isBlank()) {
            throw new BadInput(field, text, "is empty");
        }
        return text.strip();
    }

    static String folded(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String spaced = APOSTROPHES.matcher(plain).replaceAll("' ");
        return BLANKS.matcher(spaced).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
