// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.HashMap;
import java.util.Map;
import palazzo.law.Csv;

/** The capitals of the provinces and of the metropolitan cities, with their Italian and English names. */
final class Towns {

    private static final Map<String, String> CAPITALS = load();

    private Towns() {}

    static boolean isCapital(String town) {
        return CAPITALS.containsKey(Spelling.folded(town));
    }

    static boolean areOne(String town, String other) {
        return italian(town).equals(italian(other));
    }

    private static String italian(String town) {
        String folded = Spelling.folded(town);
        return CAPITALS.getOrDefault(folded, folded);
    }

    private static Map<String, String> load() {
        Map<String, String> capitals = new HashMap<>();
        for (Map<String, String> row : Csv.resource(Towns.class, "capitals.csv")) {
            String name = Spelling.folded(Offices.value(row, "it"));
            capitals.put(name, name);
            capitals.put(Spelling.folded(Offices.value(row, "en")), name);
        }
        return capitals;
    }
}
