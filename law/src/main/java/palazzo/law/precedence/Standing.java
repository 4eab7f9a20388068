// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.Optional;
import palazzo.law.Text;

/**
 * The place a rule gives to a guest, before equals are told apart.
 *
 * @param rank the lower the higher in honour; guests of one rank are equals
 * @param follows whoever this guest stands right after, whatever the rank
 */
record Standing(long rank, String article, Text reason, boolean certain, Optional<Guest> follows) {

    /** Between two places of a list there is room for what the notes put there. */
    private static final long STEP = 1000;

    private static final long BEFORE_B = 11 * STEP + STEP / 2;
    private static final long AFTER_ALL_READ = 1000 * STEP;
    private static final long COURTESY = 9000 * STEP;

    static Standing at(Place place) {
        return by(place, 0, place.article(), place.words(), place.certain());
    }

    /** The place itself, or so much before (negative) or after it, for a reason of its own. */
    static Standing by(Place place, int shift, String article, Text reason, boolean certain) {
        return new Standing(place.rank() * STEP + shift, article, reason, certain, Optional.empty());
    }

    /** Outside the own territory, where the list has no such place: proposed right after those who are on theirs. */
    static Standing awayFrom(Place place) {
        Text reason = Words.about(
                place.office(),
                "fuori sede, posto non letto; proposto subito dopo chi è in sede.",
                "outside the own territory, place not read; proposed right after those on theirs.");
        return by(place, 500, place.article() + ", da verificare", reason, false);
    }

    /**
     * The place of an office that is only in the other list, proposed: at a national ceremony after all places that
     * were read, at a territorial one between the categories A and B.
     */
    static Standing unread(Kind kind, Place elsewhere) {
        long rank = kind == Kind.NATIONAL ? AFTER_ALL_READ + elsewhere.rank() * STEP : BEFORE_B + elsewhere.rank();
        String last =
                elsewhere.kind().article().substring(elsewhere.kind().article().lastIndexOf("art."));
        Text reason = Words.about(
                elsewhere.office(),
                "posto non letto per le " + kind.words().it() + "; proposto secondo l'ordine dell'" + last + ".",
                "place not read for " + kind.words().en() + "; proposed by the order of " + last + ".");
        return new Standing(rank, kind.article() + ", da verificare", reason, false, Optional.empty());
    }

    /** No place in the decree: after all others, in the order the host likes. */
    static Standing byCourtesy(Kind kind, Text reason) {
        return new Standing(COURTESY, kind.article() + ", non previsto", reason, false, Optional.empty());
    }

    static Standing after(Guest guest, String article, Text reason, boolean certain) {
        return new Standing(COURTESY, article, reason, certain, Optional.of(guest));
    }

    Standing doubted(Text doubt) {
        return new Standing(rank, article, Words.joined(reason, doubt), false, follows);
    }
}
