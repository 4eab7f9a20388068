// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import palazzo.law.Csv;

/** The order among the armed forces and that among the police forces; the Carabinieri are in both. */
final class Forces {

    private static final List<Map<String, String>> ROWS = Csv.resource(Forces.class, "forces.csv");

    private Forces() {}

    static Optional<Long> armed(String body) {
        return rank("ARMED", body);
    }

    static Optional<Long> police(String body) {
        return rank("POLICE", body);
    }

    static boolean isOne(String body) {
        return armed(body).isPresent() || police(body).isPresent();
    }

    private static Optional<Long> rank(String list, String body) {
        String folded = Spelling.folded(body);
        return ROWS.stream()
                .filter(row -> Offices.value(row, "list").equals(list))
                .filter(row -> folded.equals(Spelling.folded(Offices.value(row, "it")))
                        || folded.equals(Spelling.folded(Offices.value(row, "en"))))
                .findFirst()
                .map(row -> Long.valueOf(Offices.value(row, "order")));
    }
}
