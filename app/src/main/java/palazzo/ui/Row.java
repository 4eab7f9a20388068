// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list.
 *
 * @param id what a bulk act is told
 * @param label how the row is called, read aloud at its box: a number, a name
 * @param cells one for each column; empty where the row cannot be read
 * @param unreadable why the row cannot be read; null for a good one
 * @param path where it can be seen and mended
 * @param outcome what the bulk act just done came to here; null for none
 */
public record Row(
        String id,
        Phrase label,
        List<Cell> cells,
        @Nullable Phrase unreadable,
        String path,
        @Nullable Outcome outcome) {

    /** A good row. */
    public static Row of(String id, Phrase label, String path, Cell... cells) {
        return new Row(id, label, List.of(cells), null, path, null);
    }

    /** A row that cannot be read, and still stands in the list. */
    public static Row unreadable(String id, Phrase label, String path, Phrase why) {
        return new Row(id, label, List.of(), why, path, null);
    }

    /** The row with what a bulk act came to. */
    public Row with(@Nullable Outcome result) {
        return new Row(id, label, cells, unreadable, path, result);
    }
}
