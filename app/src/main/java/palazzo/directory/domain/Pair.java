// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.util.Set;
import java.util.UUID;

/**
 * Two parties that may be one.
 *
 * @param one the one with the lower identity
 * @param score how much speaks for it, out of 100
 */
public record Pair(UUID one, UUID other, Set<Ground> grounds, int score, State state) {

    /** Why two may be one. */
    public enum Ground {
        /** The same fiscal code, digits that became letters put back. */
        FISCAL_CODE(60),
        /** The same VAT number. */
        VAT_NUMBER(60),
        /** The same mail address. */
        MAIL(60),
        /** The same telephone number. */
        PHONE(30),
        /** The same name, without accents and in whatever order. */
        NAME(40),
        /** Nearly the same name. */
        NAME_ALIKE(30);

        private final int weight;

        Ground(int weight) {
            this.weight = weight;
        }
    }

    /** What was decided. */
    public enum State {
        /** Nothing yet. */
        OPEN,
        /** They are two. */
        DIFFERENT,
        /** They were one. */
        MERGED
    }

    /** How much these grounds say together. */
    static int score(Set<Ground> grounds) {
        return Math.min(100, grounds.stream().mapToInt(ground -> ground.weight).sum());
    }
}
