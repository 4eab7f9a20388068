// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import palazzo.correspondence.domain.Reply;
import palazzo.law.readability.Gulpease;
import palazzo.law.readability.Hint;
import palazzo.law.readability.PlainLanguage;

/**
 * How easily a text is read, for who writes it; it never stops anybody.
 *
 * @param index of Gulpease, 0 to 100; the higher, the easier
 * @param reader who reads it without effort
 * @param hints what would make it plainer
 * @param more how many hints there are beyond these
 */
public record Readability(int index, String reader, List<Line> hints, int more) {

    private static final int SHOWN = 8;

    /** A hint. @param found the words it is about @param advice what to write */
    public record Line(String found, String advice) {}

    /** That of {@code text}, without what is still to be written; null where nothing is there to be read. */
    static @Nullable Readability of(String text) {
        String words = text;
        for (String gap : Reply.gapsIn(text)) {
            words = words.replace(gap, "");
        }
        if (words.codePoints().filter(Character::isLetter).count() < 3) {
            return null;
        }
        Gulpease index = Gulpease.of(words);
        List<Hint> hints = PlainLanguage.hints(words);
        Locale locale = LocaleContextHolder.getLocale();
        return new Readability(
                index.shown(),
                index.reader().words().in(locale),
                hints.stream()
                        .limit(SHOWN)
                        .map(hint -> new Line(hint.found(), hint.advice().in(locale)))
                        .toList(),
                Math.max(0, hints.size() - SHOWN));
    }
}
