// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence;

import java.time.Period;

/**
 * Post that is registered and not read: a closed list. Who sees each is the city's own choice. The norms are those that offices
 * cite; none of them was among the checked sources of the project, and the pages say so.
 */
public enum ReservedKind {
    /** Addressed to a person: the envelope says "riservata personale", and stays closed. */
    PERSONAL("Cost., art. 15; c.p., art. 616", Period.ZERO),
    /** A report of wrongdoing for the officer of that channel; whoever else gets it passes it on within seven days. */
    WHISTLEBLOWING("d.lgs. 24/2023, art. 4, c. 6, e art. 12", Period.ofDays(7)),
    /** A threat: whoever holds a public office reports it to the public prosecutor. */
    THREAT("c.p., art. 612; c.p.p., art. 331", Period.ZERO),
    /** It speaks of a minor who needs protection. */
    MINORS("l. 184/1983, art. 9, c. 1", Period.ZERO);

    private final String norm;
    private final Period within;

    ReservedKind(String norm, Period within) {
        this.norm = norm;
        this.within = within;
    }

    /** What it rests on, as Italian offices cite it. */
    public String norm() {
        return norm;
    }

    /** How long after its arrival it must have reached whoever sees it; nothing: on the day itself. */
    public Period within() {
        return within;
    }
}
