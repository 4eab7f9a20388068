// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import org.jspecify.annotations.Nullable;

/**
 * One thing that must happen, in a row of them.
 *
 * @param below who, why, by which norm, in small print; null for nothing to say
 */
public record Step(Phrase text, @Nullable Phrase below, At at) {

    /** Where the row has come to. */
    public enum At {
        DONE,
        NOW,
        AHEAD
    }
}
