// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.List;
import palazzo.ui.Phrase;

/**
 * What the house would do with a letter, and why. A person decides.
 *
 * @param sure whether more than one reason speaks for it
 * @param reasons in the order of their weight; never empty
 * @param others competences that something else in the letter speaks for
 */
public record Proposal(Outcome outcome, String competence, boolean sure, List<Phrase> reasons, List<String> others) {}
