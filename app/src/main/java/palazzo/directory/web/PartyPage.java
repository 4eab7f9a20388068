// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import palazzo.directory.Party;
import palazzo.timeline.Around;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.WorkRow;

/**
 * A party with what the reader may see of what is open and of what happened around it.
 *
 * @param numbers its telephone numbers, each with the way to call and note
 * @param phones the form of its numbers; null for whom may not change them
 * @param open what is open, by module; what is empty is left out
 */
public record PartyPage(
        Party party,
        List<String> addresses,
        List<Fact> numbers,
        @Nullable PhonesForm phones,
        Problems problems,
        List<Open> open,
        Around around) {

    /**
     * What somebody types as the numbers of a party.
     *
     * @param numbers one a line
     * @param read those that stood there when the form was opened, in one line
     */
    public record PhonesForm(String numbers, String read) {}

    /** @param id of its heading */
    public record Open(String id, Phrase title, List<WorkRow> rows) {}
}
