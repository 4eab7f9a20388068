// SPDX-License-Identifier: EUPL-1.2
package palazzo.icalendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Draws what takes place out of a file: each event with its changed occurrences. */
final class Expanding {

    private final ICalendar file;
    private final List<Finding> findings;
    private final Zones zones;
    private final Instant from;
    private final Instant to;
    private boolean whole = true;

    Expanding(ICalendar file, ZoneId home, Instant from, Instant to) {
        this.file = file;
        this.findings = new ArrayList<>(file.findings());
        this.zones = new Zones(file, home, findings);
        this.from = from;
        this.to = to;
    }

    Expansion all() {
        Map<String, List<Component>> events = new LinkedHashMap<>();
        for (Component event : file.events()) {
            String uid = event.text("UID");
            if (uid.isEmpty()) {
                findings.add(new Finding(event.line(), "UID", "", "is missing"));
            }
            events.computeIfAbsent(uid.isEmpty() ? "line-" + event.line() : uid, key -> new ArrayList<>())
                    .add(event);
        }
        List<Occurrence> found = new ArrayList<>();
        events.forEach((uid, parts) -> {
            Series series = new Series(uid, parts, zones, findings);
            found.addAll(series.between(from, to));
            whole &= series.isWhole();
        });
        found.sort(Comparator.comparing(Occurrence::starts)
                .thenComparing(Occurrence::uid)
                .thenComparing(Occurrence::key));
        return new Expansion(found, List.copyOf(new LinkedHashSet<>(findings)), whole);
    }
}
