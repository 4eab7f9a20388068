// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The floors of the house, from the ground up: a module uses those below its own, and the neighbours listed here. */
final class Floors {

    private static final java.util.List<Set<String>> FROM_THE_GROUND = java.util.List.of(
            Set.of("kernel", "tenancy", "ui"),
            Set.of("organisation", "tasks", "trail", "timeline", "publication"),
            Set.of("directory", "documents", "registry", "search"),
            Set.of("correspondence", "agenda", "casework", "meetings", "venues"),
            Set.of(
                    "ceremonial",
                    "precedence",
                    "honours",
                    "bodies",
                    "finance",
                    "programme",
                    "international",
                    "communication",
                    "webdesk",
                    "studio",
                    "audit",
                    "monitoring",
                    "administration"),
            Set.of("portal", "transparency", "insight"),
            Set.of("operations", "demo"));

    private static final Map<String, Set<String>> NEIGHBOURS = Map.of(
            "tenancy", Set.of("kernel"),
            "ui", Set.of("kernel", "tenancy"),
            "trail", Set.of("organisation"),
            "timeline", Set.of("organisation"),
            "publication", Set.of("organisation"),
            "tasks", Set.of("organisation", "trail"),
            "directory", Set.of("search"),
            "documents", Set.of("search"),
            "registry", Set.of("search", "documents"),
            "demo", Set.of("operations"));

    private Floors() {}

    static boolean knows(String module) {
        return FROM_THE_GROUND.stream().anyMatch(floor -> floor.contains(module));
    }

    static boolean mayUse(String module, String used) {
        return of(used) < of(module)
                || NEIGHBOURS.getOrDefault(module, Set.of()).contains(used);
    }

    static boolean isOnTop(String module) {
        return of(module) == FROM_THE_GROUND.size() - 1;
    }

    private static int of(String module) {
        return IntStream.range(0, FROM_THE_GROUND.size())
                .filter(floor -> FROM_THE_GROUND.get(floor).contains(module))
                .findFirst()
                .orElseThrow(() -> new AssertionError("on which floor is " + module + "? Say it in Floors"));
    }
}
