// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Hitch;

/**
 * Something to be said, before it is known in which language: a key with what fills it, or plain text that has none. In
 * the arguments a {@link LocalDate} is said as a short day, an {@link Instant} as a moment, a phrase as itself.
 *
 * @param key key in {@code messages/}; null where {@code plain} is said as it is
 * @param plain text that people wrote: a name, a subject
 */
public record Phrase(@Nullable String key, String plain, List<Object> args) {

    /** The sentence of {@code key}. */
    public static Phrase of(String key, Object... args) {
        return new Phrase(key, "", List.of(args));
    }

    /** What went wrong, in words. */
    public static Phrase of(Hitch hitch) {
        return hitch.detail().isEmpty()
                ? of("hitch." + hitch.kind())
                : of("hitch.detailed", of("hitch." + hitch.kind()), hitch.detail());
    }

    /** What a machine said, as it said it, or what went wrong with it, in words. */
    public static Phrase told(String said) {
        return Hitch.among(said).map(Phrase::of).orElseGet(() -> plain(said));
    }

    /** Text that people wrote, the same in every language. */
    public static Phrase plain(String text) {
        return new Phrase(null, text, List.of());
    }
}
