// SPDX-License-Identifier: EUPL-1.2
package palazzo.insight.domain;

import java.util.List;

/**
 * What is usual: the middle of the months before, at least three. A month is out of the usual where it is three times farther
 * from it than chance alone takes such a count (its square root), and by five letters at least.
 */
public final class Usual {

    private static final int MONTHS = 3;
    private static final double FAR = 3;
    private static final int LEAST = 5;

    private Usual() {}

    /** How a month is, beside the usual. */
    public enum Verdict {
        /** Many more. */
        MORE,
        /** Many fewer. */
        FEWER,
        /** As always, or too little is known. */
        AS_ALWAYS
    }

    /** The middle of {@code before}; -1 where that is too short to tell. */
    public static double of(List<Long> before) {
        if (before.size() < MONTHS) {
            return -1;
        }
        List<Long> sorted = before.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }

    /** @param elapsed how much of the month is over, from 0 to 1 */
    public static Verdict verdict(long now, List<Long> before, double elapsed) {
        double usual = of(before);
        double expected = usual * elapsed;
        double apart = now - expected;
        boolean far = Math.abs(apart) >= LEAST && Math.abs(apart) / Math.sqrt(Math.max(expected, 1)) >= FAR;
        if (usual < 0 || !far) {
            return Verdict.AS_ALWAYS;
        }
        return apart > 0 ? Verdict.MORE : Verdict.FEWER;
    }
}
