// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.readability;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import palazzo.law.Text;

/** Acronyms that are not spelled out where they come first. */
final class Acronyms {

    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,8}");
    private static final Pattern ROMAN = Pattern.compile("[IVXLCDM]+");
    private static final Text SPELL_IT_OUT = new Text(
            "la prima volta scrivi il nome per esteso, con la sigla tra parentesi",
            "the first time write the name in full, with the acronym in brackets");

    private Acronyms() {}

    /** One hint for each acronym; none in a sentence that is all in capitals, such as a title. */
    static List<Hint> in(List<Sentence> sentences, String text) {
        List<Hint> hints = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (Sentence sentence : sentences) {
            if (sentence.parts().stream().allMatch(word -> isInCapitals(word, text))) {
                continue;
            }
            for (Word word : sentence.parts()) {
                if (isAcronym(word, text) && met.add(word.text()) && !isSpelledOut(word, text)) {
                    hints.add(new Hint(Hint.Kind.ACRONYM, word.from(), word.to(), written(word, text), SPELL_IT_OUT));
                }
            }
        }
        return hints;
    }

    private static boolean isAcronym(Word word, String text) {
        String written = written(word, text);
        return CAPITALS.matcher(written).matches() && !ROMAN.matcher(written).matches();
    }

    private static boolean isInCapitals(Word word, String text) {
        return written(word, text).chars().noneMatch(Character::isLowerCase);
    }

    /** In brackets after its name, or before a name in brackets. */
    private static boolean isSpelledOut(Word word, String text) {
        boolean inBrackets = word.from() > 0 && text.charAt(word.from() - 1) == '(';
        return inBrackets || text.startsWith(" (", word.to());
    }

    private static String written(Word word, String text) {
        return text.substring(word.from(), word.to());
    }
}
