// SPDX-License-Identifier: EUPL-1.2
package palazzo.icalendar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One line of a file.
 *
 * @param name in capitals
 * @param parameters names in capitals
 * @param value as it stands, escapes included
 * @param line where it stands, from 1; 0 for one that we wrote
 */
public record Property(String name, Map<String, List<String>> parameters, String value, int line) {

    /** A property without parameters, its value as it stands in a file. */
    public static Property of(String name, String value) {
        return new Property(name, Map.of(), value, 0);
    }

    /** A property whose value is text: commas, semicolons and line ends are escaped. */
    public static Property text(String name, String words) {
        return of(
                name,
                words.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\r\n", "\n")
                        .replace("\n", "\\n"));
    }

    /** The same with one parameter more. */
    public Property with(String parameter, String given) {
        Map<String, List<String>> more = new LinkedHashMap<>(parameters);
        more.put(parameter, List.of(given));
        return new Property(name, more, value, line);
    }

    /** The same without a parameter. */
    public Property without(String parameter) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(parameters);
        fewer.remove(parameter);
        return new Property(name, fewer, value, line);
    }

    /** The first value of a parameter. */
    public Optional<String> parameter(String parameter) {
        return parameters.getOrDefault(parameter, List.of()).stream().findFirst();
    }

    /** Whether a parameter says this, in any case. */
    public boolean says(String parameter, String wanted) {
        return parameter(parameter).filter(wanted::equalsIgnoreCase).isPresent();
    }

    /** The value in capitals, for those that are words of a closed list. */
    public String word() {
        return value.strip().toUpperCase(Locale.ROOT);
    }

    /** The value as text, without escapes. */
    public String text() {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\\' || i + 1 == value.length()) {
                text.append(c);
                continue;
            }
            char escaped = value.charAt(++i);
            text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
        }
        return text.toString();
    }
}
