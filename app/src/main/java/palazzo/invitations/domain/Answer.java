// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

/** What is answered to an invitation. */
public enum Answer {
    /** The Mayor comes. */
    ACCEPT,
    /** Somebody else comes for the Mayor. */
    DELEGATE,
    /** The time is held for now. */
    HOLD,
    /** Another time is asked for. */
    POSTPONE,
    /** Nobody comes. */
    DECLINE
}
