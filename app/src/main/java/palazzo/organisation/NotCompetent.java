// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.util.List;

/** The right person in the wrong role: 403, and the page names the competence that is needed. */
public class NotCompetent extends RuntimeException {

    private final List<String> needed;

    /** @param needed codes of which one is needed; empty where a post is, as for administrators */
    public NotCompetent(List<String> needed) {
        super("needs " + needed);
        this.needed = List.copyOf(needed);
    }

    /** The competences of which one is needed. */
    public List<String> needed() {
        return needed;
    }
}
