// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import palazzo.law.BadInput;
import palazzo.law.calendar.Years;

/** Facts as a file tells them, {@code received=2026-03-02;term=30}: each is read once, and none may be left. */
final class Told {

    private final Map<String, String> values = new LinkedHashMap<>();

    /** @throws BadInput where a part is no {@code name=value}, or a name comes twice */
    Told(String text) {
        for (String part : text.split(";")) {
            int sign = part.indexOf('=');
            if (sign < 1) {
                throw new BadInput("events", part, "is not written as name=value");
            }
            String key = part.substring(0, sign).strip();
            if (values.put(key, part.substring(sign + 1).strip()) != null) {
                throw new BadInput("events", key, "is told twice");
            }
        }
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** The names of days that are no {@link Event}. */
    List<String> daysWithoutAName() {
        return values.keySet().stream()
                .filter(key -> values.getOrDefault(key, "").matches("\\d{4}-\\d{2}-\\d{2}"))
                .filter(key -> Event.named(key).isEmpty())
                .toList();
    }

    LocalDate date(String key) {
        return date(key, read(key));
    }

    /** A date, or a year for its first day. */
    LocalDate dateOrYear(String key) {
        String value = read(key);
        return date(key, value.matches("\\d{4}") ? value + "-01-01" : value);
    }

    private static LocalDate date(String key, String value) {
        try {
            return Years.known(key, LocalDate.parse(value));
        } catch (DateTimeException e) {
            throw new BadInput(key, value, "is not a date such as 2026-03-31");
        }
    }

    int days(String key) {
        String value = read(key);
        if (!value.matches("\\d{1,4}")) {
            throw new BadInput(key, value, "is not a number of days");
        }
        return Integer.parseInt(value);
    }

    boolean truth(String key) {
        String value = read(key);
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadInput(key, value, "is neither true nor false");
        };
    }

    Regime regime(String key) {
        String value = read(key);
        return switch (value) {
            case "pre-DL19-2026" -> Regime.BEFORE_DL_19_2026;
            case "DL19-2026", "post-DL19-2026" -> Regime.DL_19_2026;
            default -> throw new BadInput(key, value, "is neither pre-DL19-2026 nor DL19-2026");
        };
    }

    /** @throws BadInput where something was told that nobody read */
    void nothingElse() {
        for (Map.Entry<String, String> left : values.entrySet()) {
            throw new BadInput(left.getKey(), left.getValue(), "does not belong to this term");
        }
    }

    private String read(String key) {
        String value = values.remove(key);
        return value == null ? "" : value;
    }
}
