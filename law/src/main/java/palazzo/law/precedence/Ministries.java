// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import palazzo.law.Csv;

/** The ministries in the order of their foundation, as far as it was read; it changes with each Government. */
final class Ministries {

    static final Optional<Long> FOREIGN_AFFAIRS = Optional.of(1L);

    private static final Optional<Long> PRIME_MINISTERS_OFFICE = Optional.of(0L);
    private static final List<Map<String, String>> ROWS = Csv.resource(Ministries.class, "ministries.csv");

    private Ministries() {}

    /** The rank of a ministry, 0 for the Prime Minister's office, after all others where it was not read; empty of none. */
    static Optional<Long> rank(String body) {
        String folded = Spelling.folded(body);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        if (folded.startsWith("presidenza del consiglio") || folded.startsWith("prime minister")) {
            return PRIME_MINISTERS_OFFICE;
        }
        return ROWS.stream()
                .filter(row -> names(row, "it", folded) || names(row, "en", folded))
                .findFirst()
                .map(row -> Long.valueOf(Offices.value(row, "order")))
                .or(() -> Optional.of(ROWS.size() + 1L));
    }

    private static boolean names(Map<String, String> row, String language, String folded) {
        return (" " + Spelling.folded(Offices.value(row, language)) + " ").contains(" " + folded + " ");
    }
}
