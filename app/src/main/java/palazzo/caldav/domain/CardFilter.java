// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What an addressbook-query asks for (RFC 6352, 10.5): properties of cards and their words. */
public final class CardFilter {

    private final Optional<Xml> filter;

    private CardFilter(Optional<Xml> filter) {
        this.filter = filter;
    }

    /** Reads a filter; none asks for all. */
    public static CardFilter of(Optional<Xml> filter) {
        return new CardFilter(filter);
    }

    /** Whether every card matches, unread. */
    public boolean asksForAll() {
        return filter.map(each -> !each.has(Dav.cr("prop-filter"))).orElse(true);
    }

    /** Whether a card matches. */
    public boolean matches(byte[] content) {
        String lines = new String(content, UTF_8).replaceAll("\r?\n[ \t]", "");
        List<Xml> asked =
                filter.stream().flatMap(each -> each.all(Dav.cr("prop-filter"))).toList();
        return asked.isEmpty() || all(filter.orElseThrow())
                ? asked.stream().allMatch(each -> property(each, lines))
                : asked.stream().anyMatch(each -> property(each, lines));
    }

    private static boolean all(Xml filter) {
        return filter.attribute("test").equals("allof");
    }

    private static boolean property(Xml asked, String lines) {
        List<String> values = lines.lines()
                .filter(line -> name(line).equals(CalendarFilter.named(asked)))
                .map(line -> line.substring(line.indexOf(':') + 1)
                        .replace("\\,", ",")
                        .replace("\\;", ";"))
                .toList();
        if (asked.has(Dav.cr("is-not-defined"))) {
            return values.isEmpty();
        }
        List<Predicate<String>> words =
                asked.all(Dav.cr("text-match")).map(CalendarFilter::text).toList();
        return values.stream()
                .anyMatch(value -> words.isEmpty()
                        || (all(asked)
                                ? words.stream().allMatch(each -> each.test(value))
                                : words.stream().anyMatch(each -> each.test(value))));
    }

    /** Of {@code item1.TEL;TYPE=cell:+39…} the TEL. */
    private static String name(String line) {
        String head = line.split("[:;]", 2)[0];
        return head.substring(head.indexOf('.') + 1).toUpperCase(Locale.ROOT);
    }
}
