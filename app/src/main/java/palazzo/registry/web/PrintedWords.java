// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import palazzo.kernel.Today;
import palazzo.ui.Words;

/** Italian words and Roman times for what is printed, whoever prints it. */
public record PrintedWords(Words words) {

    /** The Italian sentence of {@code key}. */
    public String t(String key, Object... args) {
        return words.t(Locale.ITALIAN, key, args);
    }

    /** {@code 10:41:07}, in Rome. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofPattern("H:mm:ss").format(instant.atZone(Today.ROME));
    }

    /** {@code 2 dicembre 2026, 10:41:07}, in Rome. */
    public String moment(Instant instant) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm:ss", Locale.ITALIAN)
                .format(instant.atZone(Today.ROME));
    }
}
