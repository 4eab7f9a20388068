// SPDX-License-Identifier: EUPL-1.2
package palazzo.icalendar;

import java.util.List;

/**
 * What takes place in a stretch of time.
 *
 * @param occurrences in the order of time
 * @param findings what is broken in the file, and what was made of it
 * @param whole false where an event has more occurrences than are counted
 */
public record Expansion(List<Occurrence> occurrences, List<Finding> findings, boolean whole) {

    public Expansion {
        occurrences = List.copyOf(occurrences);
        findings = List.copyOf(findings);
    }
}
