// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.publicity;

import java.time.LocalDate;

/**
 * An act about to leave the office.
 *
 * @param on the day it goes out: for a scheduled item that day, not the day it was written; for patronage the day of
 *     the decision, not of the event
 * @param impersonal no name, face, voice, signature, sign or slogan of an office holder or of a party
 * @param indispensable the functions of the office cannot do without it, nor wait
 */
public record Outgoing(ActKind kind, LocalDate on, boolean impersonal, boolean indispensable) {

    /** An act that claims no exception. */
    public static Outgoing of(ActKind kind, LocalDate on) {
        return new Outgoing(kind, on, false, false);
    }

    boolean isNeeded() {
        return impersonal && indispensable;
    }
}
