// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When an office has its share in an invitation. What is given must all hold; a rule that gives nothing never holds.
 *
 * @param competence the office's line
 * @param occasion null for any
 * @param abroad whether it must come from another country
 * @param words one of which must stand in title or text, parted by commas; empty for any
 * @param sender what the sender's address must end with, {@code .gov.it}; empty for any
 * @param answers whether the office answers it, and not only advises
 */
public record Rule(
        UUID id,
        String competence,
        @Nullable Occasion occasion,
        boolean abroad,
        String words,
        String sender,
        boolean answers) {

    /** What a rule reads. @param text title and letter */
    public record Read(Occasion occasion, String country, String text, String address) {}

    /** Why it holds: the words or facts found; empty where it does not. */
    public List<String> found(Read read) {
        boolean fits = (occasion == null || occasion == read.occasion())
                && (!abroad || !read.country().isEmpty())
                && (sender.isEmpty()
                        || read.address().toLowerCase(Locale.ROOT).endsWith(sender.toLowerCase(Locale.ROOT)));
        boolean says = occasion != null || abroad || !sender.isEmpty();
        if (!fits) {
            return List.of();
        }
        if (words.isBlank()) {
            return says ? List.of(sender.isEmpty() ? "" : sender) : List.of();
        }
        String plain = plain(read.text());
        return Arrays.stream(words.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .filter(word -> Pattern.compile("\\b" + Pattern.quote(plain(word)))
                        .matcher(plain)
                        .find())
                .toList();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ITALIAN);
    }
}
