// SPDX-License-Identifier: EUPL-1.2
package palazzo.insight.domain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which figures of a table stand for so few people that they would tell of them. Where one alone is left out, the sum would
 * give it away: the next smallest is left out too.
 */
public final class SmallNumbers {

    private SmallNumbers() {}

    /** The values left out. @param smallest the smallest figure that is told; nought is always told */
    public static Set<String> leftOut(Map<String, Long> counts, int smallest) {
        Set<String> small = new HashSet<>();
        counts.forEach((value, count) -> {
            if (count > 0 && count < smallest) {
                small.add(value);
            }
        });
        if (small.size() == 1) {
            counts.entrySet().stream()
                    .filter(each -> each.getValue() >= smallest)
                    .min(Comparator.<Map.Entry<String, Long>>comparingLong(Map.Entry::getValue)
                            .thenComparing(Map.Entry::getKey))
                    .ifPresent(each -> small.add(each.getKey()));
        }
        return Set.copyOf(small);
    }
}
