// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

/** How a call stands on the line. */
public enum Line {
    /** It rings, and nobody has it. */
    RINGING,
    /** Somebody has it. */
    TALKING,
    /** It was answered and is over. */
    ENDED,
    /** It was over before anybody answered. */
    LOST
}
