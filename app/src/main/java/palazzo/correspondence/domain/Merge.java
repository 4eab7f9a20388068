// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import palazzo.kernel.Today;

/** Fills a standard text from the letter it answers. What the letter does not tell stays a gap for a person. */
final class Merge {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ITALIAN);

    private Merge() {}

    static String of(String body, Letter letter) {
        Arrival arrival = letter.arrival();
        Handling handling = letter.handling();
        String number = handling == null ? null : handling.number();
        return body.replace("{{mittente}}", orGap(quoted(arrival.sender().name()), "nome di chi scrive"))
                .replace("{{data}}", Today.dateOf(arrival.arrivedAt()).format(DAY))
                .replace("{{oggetto}}", quoted(letter.title()))
                .replace("{{protocollo}}", number == null ? "[numero di protocollo]" : number);
    }

    /** Square brackets are gaps here; who writes "[URGENTE]" has left none. */
    private static String quoted(String text) {
        return text.replace('[', '(').replace(']', ')');
    }

    private static String orGap(String value, String gap) {
        return value.isBlank() ? "[" + gap + "]" : value;
    }
}
