// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import palazzo.law.Csv;
import palazzo.law.Text;

/**
 * The words of a check, as {@code checks.csv} has them.
 *
 * @param consequence what follows where it fails
 */
record CheckSheet(String id, Effect effect, Set<Phase> phases, Text rule, Text consequence) {

    private static final Map<String, CheckSheet> ALL = Csv.resource(CheckSheet.class, "checks.csv").stream()
            .map(CheckSheet::of)
            .collect(Collectors.toUnmodifiableMap(CheckSheet::id, Function.identity()));

    static CheckSheet of(String id) {
        CheckSheet sheet = ALL.get(id);
        if (sheet == null) {
            throw new IllegalStateException("checks.csv has no row " + id);
        }
        return sheet;
    }

    private static CheckSheet of(Map<String, String> row) {
        return new CheckSheet(
                row.getOrDefault("id", ""),
                Effect.valueOf(row.getOrDefault("effect", "")),
                phases(row.getOrDefault("phases", "")),
                new Text(row.getOrDefault("rule_it", ""), row.getOrDefault("rule_en", "")),
                new Text(row.getOrDefault("consequence_it", ""), row.getOrDefault("consequence_en", "")));
    }

    private static Set<Phase> phases(String written) {
        return written.equals("ALL")
                ? EnumSet.allOf(Phase.class)
                : Arrays.stream(written.split(";", -1)).map(Phase::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
