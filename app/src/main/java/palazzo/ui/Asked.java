// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the reader asked of a list: filters, order, page; and the addresses that ask for something else.
 *
 * @param path the list's own path
 * @param values what was asked, by the names the list knows; never blank
 */
public record Asked(String path, Map<String, String> values) {

    private static final String SORT = "sort";
    private static final String AFTER = "after";

    /** What of {@code given} the list at {@code path} knows: its filters, {@code sort} and {@code after}. */
    public static Asked of(String path, Map<String, String> given, String... filters) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : filters) {
            keep(values, name, given.get(name));
        }
        keep(values, SORT, given.get(SORT));
        keep(values, AFTER, given.get(AFTER));
        return new Asked(path, values);
    }

    /** The value of a filter; empty where it is not set. */
    public String get(String filter) {
        return values.getOrDefault(filter, "");
    }

    /** The order asked for, {@code due} or {@code -due} for the reverse; {@code usual} where none was. */
    public String sort(String usual) {
        return values.getOrDefault(SORT, usual);
    }

    /** Where the page starts; null on the first. */
    public @Nullable String after() {
        return values.get(AFTER);
    }

    /** The address of the same list with another value, from its first page. An empty value takes the filter off. */
    public String with(String filter, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.remove(AFTER);
        changed.remove(filter);
        keep(changed, filter, value);
        return address(path, changed);
    }

    /** The address of the same list without a filter. */
    public String without(String filter) {
        return with(filter, "");
    }

    /** The address of the same list in another order. */
    public String sorted(String sort) {
        return with(SORT, sort);
    }

    /** The address of the first page. */
    public String first() {
        return without(AFTER);
    }

    /** The address of the page that starts after {@code key}. */
    public String next(String key) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(AFTER, key);
        return address(path, changed);
    }

    /** The address of all its rows as CSV: the list's path with {@code .csv}. */
    public String csv() {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.remove(AFTER);
        return address(path + ".csv", all);
    }

    /** The address of the list with nothing asked. */
    public String bare() {
        return path;
    }

    private static void keep(Map<String, String> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value.replaceAll("\\p{Cntrl}", " ").strip());
        }
    }

    private static String address(String path, Map<String, String> values) {
        String query = values.entrySet().stream()
                .map(value -> encoded(value.getKey()) + "=" + encoded(value.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
