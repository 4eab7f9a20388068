// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.codes;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;
import palazzo.law.BadInput;

/** The three letters that tell a surname, and those that tell a name. */
final class NamePart {

    private static final String VOWELS = "AEIOU";
    private static final int LONGEST = 500;

    private NamePart() {}

    /** Consonants, then vowels, then X. */
    static String ofSurname(String surname) {
        return threeOf(consonants(letters("surname", surname)), letters("surname", surname));
    }

    /** The same; where there are four consonants or more, the first, third and fourth. */
    static String ofName(String name) {
        String consonants = consonants(letters("name", name));
        String chosen = consonants.length() < 4
                ? consonants
                : "" + consonants.charAt(0) + consonants.charAt(2) + consonants.charAt(3);
        return threeOf(chosen, letters("name", name));
    }

    private static String threeOf(String consonants, String letters) {
        return (consonants + vowels(letters) + "XXX").substring(0, 3);
    }

    private static String letters(String field, String text) {
        if (text.length() > LONGEST) {
            throw new BadInput(field, text, "is too long for a name");
        }
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
        String letters = only(bare, c -> c >= 'A' && c <= 'Z');
        if (letters.isEmpty()) {
            throw new BadInput(field, text, "has no letter of the Latin alphabet");
        }
        return letters;
    }

    private static String consonants(String letters) {
        return only(letters, c -> VOWELS.indexOf(c) < 0);
    }

    private static String vowels(String letters) {
        return only(letters, c -> VOWELS.indexOf(c) >= 0);
    }

    private static String only(String text, IntPredicate wanted) {
        return text.chars()
                .filter(wanted)
                .collect(StringBuilder::new, (all, c) -> all.append((char) c), StringBuilder::append)
                .toString();
    }
}
