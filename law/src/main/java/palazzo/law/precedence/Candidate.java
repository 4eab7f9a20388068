// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

/**
 * A guest on the way to a place.
 *
 * @param kind of the ceremony
 * @param alphabetical where the name stands among all names
 */
record Candidate(Guest guest, Kind kind, Standing standing, long alphabetical) {

    Candidate told(Criterion criterion) {
        Standing told = new Standing(
                standing.rank(),
                standing.article(),
                Words.joined(standing.reason(), criterion.words()),
                standing.certain() && criterion.certain(),
                standing.follows());
        return new Candidate(guest, kind, told, alphabetical);
    }
}
