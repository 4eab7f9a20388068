// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A city's function chart as it stands from a day on: its units, and which of them carries which competence.
 *
 * @param from the first day it is in force
 * @param name what this version is called
 * @param units in the chart's order
 * @param carriers competence code to the codes of the units that carry it
 * @param wordings the city's own title of a competence, where it has one, by code
 */
public record Chart(
        LocalDate from,
        String name,
        List<Unit> units,
        Map<String, Set<String>> carriers,
        Map<String, String> wordings) {

    /** The unit of this code. */
    public Optional<Unit> unit(String code) {
        return units.stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    /** The units that carry {@code competence}; none where the city gave it to nobody. */
    public Set<String> carriersOf(String competence) {
        return carriers.getOrDefault(competence, Set.of());
    }

    /** The competence in the city's own words, or in the catalogue's where it has none. */
    public String title(CompetenceLine line, Locale locale) {
        return wordings.getOrDefault(line.code(), line.title(locale));
    }

    /** Every unit at or below {@code tops}. */
    public Set<String> atOrBelow(Collection<String> tops) {
        Set<String> found = new HashSet<>(tops);
        boolean grown = true;
        while (grown) {
            grown = units.stream().anyMatch(unit -> found.contains(unit.parent()) && found.add(unit.code()));
        }
        return found;
    }

    /** The same under another name and from another day. */
    public Chart copiedAs(String newName, LocalDate newFrom) {
        return new Chart(newFrom, newName, units, carriers, wordings);
    }

    /** The same with other units. */
    public Chart withUnits(List<Unit> newUnits) {
        return new Chart(from, name, List.copyOf(newUnits), carriers, wordings);
    }

    /** The same where {@code competence} is carried by {@code by}, in the city's own words; empty words for none. */
    public Chart withCarried(String competence, Set<String> by, String wording) {
        Map<String, Set<String>> changed = new HashMap<>(carriers);
        Map<String, String> worded = new HashMap<>(wordings);
        changed.put(competence, Set.copyOf(by));
        worded.put(competence, wording);
        changed.values().removeIf(Set::isEmpty);
        worded.values().removeIf(String::isEmpty);
        return new Chart(from, name, units, Map.copyOf(changed), Map.copyOf(worded));
    }

    /** The same where everything that {@code one} carries is carried by {@code other}. */
    public Chart withAllMoved(String one, String other) {
        Chart moved = this;
        for (var carried : carriers.entrySet()) {
            if (carried.getValue().contains(one)) {
                Set<String> by = new HashSet<>(carried.getValue());
                by.remove(one);
                by.add(other);
                moved = moved.withCarried(carried.getKey(), by, wordings.getOrDefault(carried.getKey(), ""));
            }
        }
        return moved;
    }
}
