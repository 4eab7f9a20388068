// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.util.EnumSet;
import java.util.Set;

/** How far an invitation has come. */
public enum Standing {
    /** Nothing is decided. */
    TO_DECIDE,
    /** Its time is held, and it is decided later. */
    HELD,
    /** Somebody was asked to go, and has not answered. */
    ASKED,
    /** It is decided. */
    DECIDED,
    /** Whoever invited called it off. */
    CALLED_OFF,
    /** It is over, and noted what came of it. */
    OVER;

    /** Those about which somebody has still to decide. */
    public static final Set<Standing> OPEN = EnumSet.of(TO_DECIDE, HELD, ASKED);

    /** Whether a decision can be taken now. */
    public boolean isDecidable() {
        return this == TO_DECIDE || this == HELD;
    }

    /** Whether it takes place, as far as is known. */
    public boolean isAhead() {
        return this != CALLED_OFF && this != OVER;
    }
}
