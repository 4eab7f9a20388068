// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import org.jspecify.annotations.Nullable;

/**
 * A label and its value.
 *
 * @param path where the value leads; null for nowhere
 */
public record Fact(Phrase label, Phrase value, @Nullable String path) {

    /** A value that leads nowhere. */
    public Fact(Phrase label, Phrase value) {
        this(label, value, null);
    }
}
