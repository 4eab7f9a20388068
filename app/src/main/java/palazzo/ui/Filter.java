// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import java.util.List;

/**
 * A filter over a list. Its value is what was asked under its name.
 *
 * @param kind {@code search}, {@code select}, {@code date}
 * @param choices the values of a {@code select}; the first, with an empty value, is no filter
 */
public record Filter(String name, Phrase label, String kind, List<Choice> choices) {

    /** A box for words. */
    public static Filter words(String name, String labelKey) {
        return new Filter(name, Phrase.of(labelKey), "search", List.of());
    }

    /** A date. */
    public static Filter date(String name, String labelKey) {
        return new Filter(name, Phrase.of(labelKey), "date", List.of());
    }

    /** A choice out of a closed list. */
    public static Filter choice(String name, String labelKey, List<Choice> choices) {
        return new Filter(name, Phrase.of(labelKey), "select", choices);
    }

    /** How {@code value} is called on the page. */
    public Phrase said(String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElseGet(() -> Phrase.of("ui.list.chip", label, value));
    }
}
