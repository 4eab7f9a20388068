// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;

/** Fills a text from the letter it answers. What the letter does not tell stays a gap for a person. */
final class Merge {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ITALIAN);
    private static final Pattern FIELD = Pattern.compile("\\{\\{([^}\\n]*)\\}\\}");
    private static final Map<String, Function<Letter, String>> FIELDS = Map.of(
            "mittente", letter -> orGap(name(letter), "nome di chi scrive"),
            "saluto", Merge::salutation,
            "data", letter -> Today.dateOf(letter.arrival().arrivedAt()).format(DAY),
            "oggetto", letter -> quoted(letter.title()),
            "protocollo", Merge::number);

    private Merge() {}

    /** The field of an interim reply: filled when its day is known, a gap until then. */
    private static final String PROMISE = "{{entro}}";

    static String of(String body, Letter letter) {
        return FIELD.matcher(body).replaceAll(found -> Matcher.quoteReplacement(value(found, letter)));
    }

    private static String value(MatchResult found, Letter letter) {
        Function<Letter, String> field = FIELDS.get(found.group(1).strip());
        return field == null ? found.group() : field.apply(letter);
    }

    /** With the day by which an interim reply promises the answer. */
    static String promising(String body, Purpose purpose) {
        LocalDate day = purpose.promised();
        return day == null ? body : body.replace(PROMISE, day.format(DAY));
    }

    /** Whether {@code body} is that of an interim reply. */
    static boolean promises(String body) {
        return body.contains(PROMISE);
    }

    /** @throws Refusal as {@link #check}, but for the field of an interim reply */
    static void checkStandardText(String body) {
        check(body.replace(PROMISE, ""));
    }

    /** @throws Refusal where a field of {@code body} is none that can be filled */
    static void check(String body) {
        List<String> unknown = FIELD.matcher(body)
                .results()
                .filter(found -> !FIELDS.containsKey(found.group(1).strip()))
                .map(MatchResult::group)
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            throw new Refusal("body/text.unknown_field", String.join(", ", unknown), known());
        }
    }

    /** The fields there are, as they are written. */
    static String known() {
        return FIELDS.keySet().stream()
                .sorted()
                .map(field -> "{{" + field + "}}")
                .collect(Collectors.joining(", "));
    }

    /** As one begins a letter; who gives no name is greeted without. */
    private static String salutation(Letter letter) {
        String name = name(letter);
        return name.isBlank() ? "Gentile cittadina, gentile cittadino" : "Gentile " + name;
    }

    private static String name(Letter letter) {
        return quoted(letter.arrival().sender().name()).strip();
    }

    private static String number(Letter letter) {
        Handling handling = letter.handling();
        return handling == null || handling.number() == null ? "[numero di protocollo]" : handling.number();
    }

    /** Square brackets are gaps here; who writes "[URGENTE]" has left none. */
    private static String quoted(String text) {
        return text.replace('[', '(').replace(']', ')').replace("{{", "((").replace("}}", "))");
    }

    private static String orGap(String value, String gap) {
        return value.isBlank() ? "[" + gap + "]" : value;
    }
}
