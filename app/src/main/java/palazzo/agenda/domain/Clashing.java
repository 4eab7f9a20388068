// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.util.List;

/** Something is against an event, and who writes it has not yet said that they know: the page shows it and asks. */
public class Clashing extends RuntimeException {

    private final transient List<Conflict> conflicts;

    Clashing(List<Conflict> conflicts) {
        super(conflicts.size() + " conflicts");
        this.conflicts = conflicts;
    }

    /** What is against it. */
    public List<Conflict> conflicts() {
        return conflicts;
    }

    /** What a form sends back to say that this was read, and nothing else. */
    public String seen() {
        return seen(conflicts);
    }

    static String seen(List<Conflict> conflicts) {
        return Integer.toHexString(
                conflicts.stream().map(Conflict::token).sorted().toList().hashCode());
    }

    /** Whether a reason has to be said. */
    public boolean needsReason() {
        return conflicts.stream().anyMatch(Conflict::hard);
    }
}
