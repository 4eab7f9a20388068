// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param who the name of the person; null for the system
 * @param code competence it was done under; null for none
 * @param about what it was done to, as its name and where it is read; null where the page says it
 */
public record ActLine(
        Phrase text,
        Instant when,
        @Nullable String who,
        @Nullable String code,
        @Nullable About about) {

    /** What an act was done to. */
    public record About(String name, String path) {}

    /** An act on what the page itself is about. */
    public ActLine(Phrase text, Instant when, @Nullable String who, @Nullable String code) {
        this(text, when, who, code, null);
    }
}
