// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import org.jspecify.annotations.Nullable;

/**
 * A place of the main menu.
 *
 * @param order its place among the others, lowest first
 * @param path where it leads
 * @param key its words
 * @param waiting how many things wait there; null shows no number
 * @param waitingKey words for the number, read aloud; null with no number
 */
public record MenuItem(
        int order,
        String path,
        String key,
        @Nullable Long waiting,
        @Nullable String waitingKey) {

    /** A place with no number. */
    public MenuItem(int order, String path, String key) {
        this(order, path, key, null, null);
    }

    /** Whether a page at {@code here} belongs to this place. */
    public boolean holds(String here) {
        return path.equals("/") ? here.equals("/") : here.equals(path) || here.startsWith(path + "/");
    }
}
