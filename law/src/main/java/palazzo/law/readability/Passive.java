// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.readability;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The passive voice, as far as its form tells: viene, verranno, è stato and the like before a participle. */
final class Passive {

    /** How many words it takes. */
    static final int LENGTH = 2;

    private static final Set<String> COMES =
            Set.of("viene", "vengono", "veniva", "venivano", "verrà", "verranno", "venga", "vengano", "venire");
    private static final Set<String> BEEN = Set.of("stato", "stata", "stati", "state");
    private static final Pattern PARTICIPLE =
            Pattern.compile("\\p{L}{2,30}(at|ut|it|lt|tt|st|rt|nt|ss|es|is|us)[aeio]");

    private Passive() {}

    /** Whether a passive begins at {@code first}. */
    static boolean isAt(int first, List<Word> sentence) {
        String word = sentence.get(first).text();
        boolean auxiliary = COMES.contains(word) || BEEN.contains(word);
        return auxiliary
                && first + 1 < sentence.size()
                && PARTICIPLE.matcher(sentence.get(first + 1).text()).matches();
    }
}
