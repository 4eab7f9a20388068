// SPDX-License-Identifier: EUPL-1.2
package palazzo.publication;

import palazzo.kernel.Refusal;

/** The gate that everything asks which takes effect, is sent or is paid. */
public interface Gate {

    /**
     * What wants to go out.
     *
     * @param kind of act, from the closed list of {@link Kind}
     * @param territory code of the territory it reaches; empty for the city's own
     */
    record Departure(Kind kind, String territory) {}

    /** What goes out of the house. */
    enum Kind {
        /** An answer to whoever asked: impersonal, owed. */
        ANSWER,
        /** A letter of the house's own. */
        LETTER,
        /** Communication to the public, of which an electoral period forbids what is not impersonal and indispensable. */
        COMMUNICATION,
        /** Patronage or use of the city's arms. */
        PATRONAGE,
        /** An appointment to a body. */
        APPOINTMENT,
        /** A payment. */
        PAYMENT
    }

    /**
     * Lets pass, or says why not.
     *
     * @throws Refusal with the norm that holds it back
     */
    void check(Departure departure);
}
