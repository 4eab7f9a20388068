// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.util.UUID;

/**
 * What is to be written into another agenda.
 *
 * @param content of the event there
 * @param message for the programs of its holder
 */
record Copy(UUID calendar, String name, byte[] content, byte[] message, Kind kind) {

    /** What is new there. */
    enum Kind {
        /** The event, or what it says. */
        EVENT,
        /** Somebody's answer alone: the event stays the same one. */
        ANSWER,
        /** Somebody's answer, and who comes in their place: whoever organises it has to read it anew. */
        GIVEN_ON
    }

    boolean isAnswer() {
        return kind != Kind.EVENT;
    }
}
