// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.List;
import palazzo.ui.Phrase;

/**
 * What the house would do with a letter, and why. A person decides.
 *
 * @param matter its kind, how it presses, which formal deed
 * @param sure whether much speaks for it, and little for anything else
 * @param reasons in the order of their weight; never empty
 * @param others competences that something else in the letter speaks for
 * @param similar letters decided before that are like it
 */
public record Proposal(
        Outcome outcome,
        String competence,
        Matter matter,
        boolean sure,
        List<Phrase> reasons,
        List<String> others,
        List<Letter> similar) {}
