// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import palazzo.ui.Phrase;
import palazzo.ui.Sum;
import palazzo.ui.WorkRow;

/**
 * The desks of the correspondence.
 *
 * @param instructions where the instructions are written; null for whoever may not
 * @param inHand who has how much in hand
 * @param supervision where work is given on to others; null for who does not supervise
 */
public record DesksPage(
        List<DeskLine> desks,
        @Nullable String instructions,
        List<UnitLoad> inHand,
        @Nullable String supervision) {

    /**
     * A desk.
     *
     * @param instruction what one goes by; empty for nothing
     * @param people who works there today, by name
     * @param sums what lies there
     */
    public record DeskLine(
            String name, Phrase title, String competence, String instruction, String people, List<Sum> sums) {}

    /** What a unit has in hand, and who of it. */
    public record UnitLoad(String code, Phrase unit, Phrase sum, List<WorkRow> rows) {}
}
