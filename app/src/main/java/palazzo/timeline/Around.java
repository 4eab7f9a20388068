// SPDX-License-Identifier: EUPL-1.2
package palazzo.timeline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import palazzo.ui.Phrase;

/**
 * What happened around something, to be drawn: {@code @template.timeline.around(frame = frame, around = page.around())}.
 *
 * @param lines newest first
 * @param all the page with all of it; null where this is all
 */
public record Around(List<Line> lines, @Nullable String all) {

    /**
     * One thing that happened.
     *
     * @param path where one reads on; null where nothing says so, or where it is the page one is on
     */
    public record Line(Phrase text, Instant at, @Nullable String path) {}
}
