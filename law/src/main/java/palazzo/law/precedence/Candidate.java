// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

/**
 * A guest on the way to a place.
 *
 * @param alphabetical the name as it is sorted
 */
record Candidate(Guest guest, Standing standing, String alphabetical) {

    Candidate told(Criterion criterion) {
        Standing told = new Standing(
                standing.rank(),
                standing.article(),
                Words.joined(standing.reason(), criterion.words()),
                standing.certain() && criterion.certain(),
                standing.follows());
        return new Candidate(guest, told, alphabetical);
    }
}
