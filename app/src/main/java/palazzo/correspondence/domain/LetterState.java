// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.EnumSet;
import java.util.Set;

/** How far a letter has come. */
public enum LetterState {
    /** Waits for triage. */
    ARRIVED,
    /** With the unit that answers. */
    ACCEPTED,
    /** Its reply is checked and signed. */
    TO_SIGN,
    /** Its reply is signed and on its way out. */
    LEAVING,
    /** Answered. */
    ANSWERED,
    /** No answer was owed, or another way was found. */
    CLOSED,
    /** Unwanted. */
    UNWANTED;

    /** Somebody has still to do something. */
    public static final Set<LetterState> OPEN = EnumSet.of(ARRIVED, ACCEPTED, TO_SIGN, LEAVING);

    /** Triage may decide: for the first time, or otherwise than before. */
    public static final Set<LetterState> TO_DECIDE = EnumSet.of(ARRIVED, CLOSED, UNWANTED);

    /** Nothing more is done with it: it can be laid into its file. */
    public static final Set<LetterState> FINISHED = EnumSet.of(ANSWERED, CLOSED);

    /** Whether a letter may go from here to {@code next}. */
    public boolean leadsTo(LetterState next) {
        return switch (this) {
            case ARRIVED -> next == ACCEPTED || next == CLOSED || next == UNWANTED;
            case ACCEPTED -> next == TO_SIGN || next == CLOSED;
            case TO_SIGN -> next == ACCEPTED || next == LEAVING;
            case LEAVING -> next == ACCEPTED || next == ANSWERED;
            case ANSWERED -> next == LEAVING;
            case CLOSED -> next == ACCEPTED;
            case UNWANTED -> next == ACCEPTED || next == CLOSED;
        };
    }
}
