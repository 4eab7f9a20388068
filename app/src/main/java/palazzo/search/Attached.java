// SPDX-License-Identifier: EUPL-1.2
package palazzo.search;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of files as an index can hold them: it has its limit at a megabyte for each subject.
 *
 * @param text in which phrases are found
 * @param more words that come after it, each once
 */
record Attached(String text, String more) {

    private static final int TEXT = 150_000;
    private static final int MORE = 250_000;
    private static final int LONGEST_WORD = 40;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");

    static Attached of(Iterable<String> texts) {
        StringBuilder text = new StringBuilder();
        Set<String> more = new LinkedHashSet<>();
        int room = MORE;
        for (String each : texts) {
            int taken = Math.min(each.length(), TEXT - text.length());
            text.append(each, 0, taken);
            text.append(taken > 0 && text.length() < TEXT ? " " : "");
            Matcher words = WORD.matcher(each).region(taken, each.length());
            while (room > 0 && words.find()) {
                String word = words.group().toLowerCase(Locale.ROOT);
                room -= word.length() <= LONGEST_WORD && more.add(word) ? word.length() + 4 : 0;
            }
        }
        return new Attached(text.toString(), String.join(" ", more));
    }
}
