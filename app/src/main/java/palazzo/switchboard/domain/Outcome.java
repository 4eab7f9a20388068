// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

/** What a call came to. */
public enum Outcome {
    /** The caller has the answer: nothing is left. */
    INFORMED,
    /** A unit, or somebody of it, has it as a task. */
    PASSED_ON,
    /** The caller is called back. */
    CALL_BACK,
    /** It becomes a letter, and takes its way. */
    LETTER,
    /** Insults or threats: reserved to who took it and to those above. */
    ABUSE;

    /** Whether something is left to be done that the switchboard follows. */
    public boolean leavesAnErrand() {
        return this == PASSED_ON || this == CALL_BACK;
    }
}
