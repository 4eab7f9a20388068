// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.correspondence.PaperIntake;
import palazzo.scans.domain.ScanDesk;
import palazzo.ui.Choice;
import palazzo.ui.Problems;

/**
 * A document that is being checked, as its page shows it.
 *
 * @param wordless how many of its pages are still read
 * @param withoutWords whether its words could not be read
 * @param theCase the letter it belongs to; null where none is known
 * @param next where one goes on without deciding
 */
public record DocumentPage(
        UUID id,
        int version,
        String batch,
        String batchPath,
        List<PageLine> pages,
        long wordless,
        boolean withoutWords,
        ScanDesk.Seen typed,
        List<Choice> units,
        List<Choice> kinds,
        List<Choice> people,
        PaperIntake.@Nullable Case theCase,
        String next,
        boolean hasBefore,
        Problems problems) {

    /** A page. @param last whether none follows */
    public record PageLine(UUID id, int number, boolean last, String text) {}
}
