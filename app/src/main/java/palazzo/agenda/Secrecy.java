// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda;

/** How far an event is open (CLASS of RFC 5545, 3.8.1.3). AgendaRights are given for each apart. */
public enum Secrecy {
    /** The office's: what a file says nothing of is this. It does not make an event known to the public. */
    PUBLIC,
    /** The holder's own, known to who works on the agenda. */
    PRIVATE,
    /** The holder's alone. */
    CONFIDENTIAL
}
