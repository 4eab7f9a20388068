// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.ui.ActLine;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Tag;

/**
 * A batch as its page shows it.
 *
 * @param state how far it has come
 * @param lines its letters in their order
 * @param printed whether its letters were printed before: then they are printed again
 * @param here whether it was not taken to the post yet
 * @param registered whether its letters have numbers of the post's
 * @param numbers what was typed of them, one a line
 * @param first the first label that is still there, as it stands in the field
 * @param on the day of posting, as it stands in the field
 */
public record BatchPage(
        UUID id,
        String name,
        Tag state,
        List<Fact> facts,
        List<Line> lines,
        boolean printed,
        boolean here,
        boolean registered,
        String numbers,
        String first,
        String on,
        List<ActLine> acts,
        Problems problems) {

    /**
     * A letter of the batch.
     *
     * @param poor whether the post may not find the address
     * @param registered its number with the post; null while it has none
     */
    public record Line(
            int position,
            String path,
            String number,
            String recipient,
            Phrase title,
            boolean poor,
            @Nullable String registered,
            Tag state) {}
}
