// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The floors of the house, from the ground up: a module uses those below its own, and the neighbours listed here. */
final class Floors {

    private static final java.util.List<Set<String>> FROM_THE_GROUND = java.util.List.of(
            Set.of("kernel", "tenancy", "ui", "reading", "icalendar"),
            Set.of("organisation", "tasks", "trail", "timeline", "publication"),
            Set.of(
                    "directory",
                    "documents",
                    "contents",
                    "pec",
                    "mail",
                    "archive",
                    "registry",
                    "search",
                    "inquiries",
                    "mailroom"),
            Set.of(
                    "correspondence",
                    "scans",
                    "switchboard",
                    "exchange",
                    "agenda",
                    "invitations",
                    "briefs",
                    "casework",
                    "meetings",
                    "venues"),
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
            Set.of("portal", "caldav", "transparency", "insight"),
            Set.of("operations", "demo"));

    private static final Map<String, Set<String>> NEIGHBOURS = Map.ofEntries(
            Map.entry("tenancy", Set.of("kernel")),
            Map.entry("ui", Set.of("kernel", "tenancy")),
            Map.entry("trail", Set.of("organisation")),
            Map.entry("timeline", Set.of("organisation")),
            Map.entry("publication", Set.of("organisation")),
            Map.entry("tasks", Set.of("organisation", "trail")),
            Map.entry("directory", Set.of("search", "documents")),
            Map.entry("documents", Set.of("search")),
            Map.entry("contents", Set.of("search", "documents")),
            Map.entry("mail", Set.of("contents", "documents", "pec", "search")),
            Map.entry("archive", Set.of("search")),
            Map.entry("inquiries", Set.of("archive", "documents", "mail")),
            Map.entry("mailroom", Set.of("documents")),
            Map.entry("registry", Set.of("search", "documents", "archive")),
            Map.entry("scans", Set.of("correspondence")),
            Map.entry("switchboard", Set.of("correspondence")),
            Map.entry("exchange", Set.of("correspondence")),
            Map.entry("invitations", Set.of("correspondence", "agenda")),
            Map.entry("briefs", Set.of("correspondence", "agenda", "invitations")),
            Map.entry("demo", Set.of("operations")));

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
