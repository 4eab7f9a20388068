// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.web;

import java.util.List;
import palazzo.ui.Choice;
import palazzo.ui.Problems;

/**
 * The form on which a document is registered by hand, with what there is to choose from.
 *
 * @param directions those in which the reader may register
 * @param desks those at which the reader registers
 * @param people to whom a reserved one may be shown; empty for who may not reserve
 */
public record HandPage(
        HandForm form,
        List<Choice> directions,
        List<Choice> means,
        List<Choice> desks,
        List<Choice> categories,
        List<Choice> classes,
        List<Choice> dossiers,
        List<Choice> units,
        List<Choice> people,
        Problems problems) {}
