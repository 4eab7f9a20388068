// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import palazzo.ui.Phrase;

/**
 * One thing in a day, as it is drawn.
 *
 * @param place classes of where in the grid: quarter of its beginning, quarters it takes, its lane among those beside
 * @param look class of its layer
 * @param icon of its layer
 * @param layer its layer in words
 * @param title what it is
 * @param where empty for nowhere
 * @param path where it is read; null where only its times are seen
 * @param note what else is to be said of it: an option's last day, a conflict; null for nothing
 */
public record Slot(
        String place,
        String look,
        String icon,
        Phrase layer,
        Instant starts,
        Instant ends,
        boolean wholeDay,
        Phrase title,
        String where,
        @Nullable String path,
        @Nullable Phrase note) {}
