// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import palazzo.law.Csv;

/** The order among the armed forces and that among the police forces; the Carabinieri are in both. */
final class Forces {

    private static final Map<String, Long> ARMED = list("ARMED");
    private static final Map<String, Long> POLICE = list("POLICE");

    private Forces() {}

    static Optional<Long> armed(String body) {
        return Optional.ofNullable(ARMED.get(Spelling.folded(body)));
    }

    static Optional<Long> police(String body) {
        return Optional.ofNullable(POLICE.get(Spelling.folded(body)));
    }

    static boolean isOne(String body) {
        return armed(body).isPresent() || police(body).isPresent();
    }

    private static Map<String, Long> list(String list) {
        Map<String, Long> ranks = new HashMap<>();
        for (Map<String, String> row : Csv.resource(Forces.class, "forces.csv")) {
            if (Offices.value(row, "list").equals(list)) {
                long order = Long.parseLong(Offices.value(row, "order"));
                ranks.put(Spelling.folded(Offices.value(row, "it")), order);
                ranks.put(Spelling.folded(Offices.value(row, "en")), order);
            }
        }
        return ranks;
    }
}
