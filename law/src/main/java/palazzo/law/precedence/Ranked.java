// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import palazzo.law.Text;

/**
 * A guest in the order.
 *
 * @param position from 1
 * @param computed the position before the office's own decisions; the same where nobody was moved
 * @param article that gives the place, or the custom
 * @param certain whether place and reason were read in a source; if not, the order is a proposal
 */
public record Ranked(int position, int computed, Guest guest, Text reason, String article, boolean certain) {

    Ranked at(int actual) {
        return new Ranked(actual, computed, guest, reason, article, certain);
    }

    Ranked decided(Move move) {
        Text decided = new Text(
                "Posto deciso dall'Ufficio (era " + computed + "): " + move.reason(),
                "Place decided by the office (it was " + computed + "): " + move.reason());
        return new Ranked(move.position(), computed, guest, Words.joined(reason, decided), article, false);
    }
}
