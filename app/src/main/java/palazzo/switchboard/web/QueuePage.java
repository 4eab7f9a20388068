// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import palazzo.ui.Phrase;
import palazzo.ui.Tag;

/**
 * The live queue: what rings and who talks, and what was lost.
 *
 * @param announced whether a telephone system announces calls here at all
 */
public record QueuePage(List<Waiting> live, List<Waiting> lost, boolean announced) {

    /**
     * A call in the queue.
     *
     * @param since when it began to ring
     * @param has who has it; null while it rings
     * @param take where it is taken; null where somebody has it
     */
    public record Waiting(
            Phrase who,
            String path,
            Tag state,
            Instant since,
            @Nullable Phrase has,
            @Nullable String take) {}
}
