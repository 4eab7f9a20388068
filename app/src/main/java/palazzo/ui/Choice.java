// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import org.jspecify.annotations.Nullable;

/**
 * One of several that a form offers.
 *
 * @param value what the form sends
 * @param hint what follows from choosing it, in small print; null for nothing to say
 */
public record Choice(String value, Phrase label, @Nullable Phrase hint) {

    /** A choice that needs no explanation. */
    public Choice(String value, Phrase label) {
        this(value, label, null);
    }
}
