// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom.web;

import java.util.List;
import java.util.UUID;
import palazzo.ui.Choice;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Tag;

/**
 * A paper on its way as its page shows it.
 *
 * @param address its lines as they stand on the envelope
 * @param poor whether the post may not find it
 * @param waits whether it can be put into a batch or taken to the post alone
 * @param inBatch whether it can be taken out of its batch
 * @param numbered whether its number can be written down or mended
 * @param receipt whether a receipt may come
 * @param away whether it may come back
 */
public record PiecePage(
        UUID id,
        Phrase title,
        Tag state,
        List<String> address,
        boolean poor,
        List<Fact> facts,
        boolean waits,
        boolean inBatch,
        boolean numbered,
        boolean receipt,
        boolean away,
        List<Choice> services,
        List<Choice> reasons,
        Typed typed,
        Problems problems) {

    /** What was typed. @param choice service or reason */
    public record Typed(String numbers, String on, String choice) {

        static final Typed NOTHING = new Typed("", "", "");
    }
}
