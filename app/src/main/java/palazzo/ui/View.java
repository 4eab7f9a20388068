// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import org.jspecify.annotations.Nullable;

/**
 * A saved way to look at a list.
 *
 * @param count how many rows it has; null is not counted
 * @param current whether it is being looked at
 */
public record View(Phrase name, String path, @Nullable Long count, boolean current) {

    /** The same while another one is looked at. */
    public View besides() {
        return new View(name, path, count, false);
    }
}
