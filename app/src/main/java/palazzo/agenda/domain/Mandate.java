// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.util.UUID;

/**
 * By what right somebody acts on an agenda: kept with every change, apart from who acted and whose agenda it is.
 *
 * @param kind the ground
 * @param of the competence, or the identity of the grant; empty for the holder's own
 */
public record Mandate(Kind kind, String of) {

    /** It is their own agenda. */
    public static final Mandate HOLDER = new Mandate(Kind.HOLDER, "");

    /** They stand in for the holder today. */
    public static final Mandate SUBSTITUTE = new Mandate(Kind.SUBSTITUTE, "");

    /** The house itself. */
    public static final Mandate HOUSE = new Mandate(Kind.HOUSE, "");

    /** The grounds. */
    public enum Kind {
        /** One's own agenda. */
        HOLDER,
        /** In place of the absent holder. */
        SUBSTITUTE,
        /** What the holder granted. */
        GRANT,
        /** The office's work: a line of the chart. */
        COMPETENCE,
        /** The house's own work. */
        HOUSE
    }

    static Mandate competence(String code) {
        return new Mandate(Kind.COMPETENCE, code);
    }

    static Mandate grant(UUID grant) {
        return new Mandate(Kind.GRANT, grant.toString());
    }

    /** Reads what {@link #toString} wrote. */
    public static Mandate read(String text) {
        int cut = text.indexOf(':');
        return cut < 0
                ? new Mandate(Kind.valueOf(text), "")
                : new Mandate(Kind.valueOf(text.substring(0, cut)), text.substring(cut + 1));
    }

    @Override
    public String toString() {
        return of.isEmpty() ? kind.name() : kind + ":" + of;
    }
}
