// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import palazzo.mail.Item.Kind;

/** Who or what wrote a mail, by what its headers say: RFC 3834, RFC 2369, and what programs say beside them. */
final class Writer {

    private static final Set<String> TO_MANY = Set.of("bulk", "list", "junk");

    /** Programs that say nothing in the headers say it in the subject; how they begin is known. */
    private static final Pattern AWAY = Pattern.compile(
            "(?i)^(risposta automatica|automatic reply|auto(matic)? ?reply|out of (the )?office|fuori (sede|ufficio))\\b");

    private Writer() {}

    /**
     * The kind of a mail.
     *
     * @param header the value of a header by its name; empty where it has none
     * @param report what a server says in it; null where none does
     */
    static Kind of(UnaryOperator<String> header, String subject, boolean isReport, @Nullable DeliveryReport report) {
        if (report != null) {
            return report.delayed() ? Kind.DELAY : Kind.BOUNCE;
        }
        if (toMany(header)) {
            return Kind.CIRCULAR;
        }
        return isReport || byItself(header) || AWAY.matcher(subject).find() ? Kind.AUTOMATIC : Kind.LETTER;
    }

    private static boolean toMany(UnaryOperator<String> header) {
        return TO_MANY.contains(lower(header, "Precedence"))
                || !header.apply("List-Unsubscribe").isEmpty()
                || !header.apply("List-Id").isEmpty();
    }

    private static boolean byItself(UnaryOperator<String> header) {
        String submitted = lower(header, "Auto-Submitted");
        return !submitted.isEmpty() && !submitted.startsWith("no")
                || lower(header, "Precedence").equals("auto_reply")
                || !header.apply("X-Autoreply").isEmpty()
                || !header.apply("X-Autorespond").isEmpty()
                || header.apply("Return-Path").equals("<>");
    }

    private static String lower(UnaryOperator<String> header, String name) {
        return header.apply(name).toLowerCase(Locale.ROOT);
    }
}
