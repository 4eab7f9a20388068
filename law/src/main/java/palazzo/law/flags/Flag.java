// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.flags;

import palazzo.law.Typed;

/**
 * A flag.
 *
 * @param of whose it is
 * @param name of the State or body, in Italian; foreign States stand by it in the alphabet
 */
public record Flag(Bearer of, String name) {

    public static final Flag ITALY = new Flag(Bearer.ITALY, "Italia");
    public static final Flag EUROPE = new Flag(Bearer.EUROPE, "Unione europea");
    public static final Flag UNITED_NATIONS = new Flag(Bearer.UNITED_NATIONS, "Nazioni Unite");

    /** Whose a flag may be, in the order they stand in where no guest changes it. */
    public enum Bearer {
        ITALY,
        EUROPE,
        UNITED_NATIONS,
        STATE_OF_THE_UNION,
        FOREIGN_STATE,
        REGION,
        METROPOLITAN_CITY,
        CITY,
        PRIVATE
    }

    /** @throws palazzo.law.BadInput where the name is empty or longer than 300 characters */
    public Flag {
        name = Typed.required("flag", name);
    }

    /** The flag of the city's own. */
    public static Flag city(String name) {
        return new Flag(Bearer.CITY, name);
    }

    boolean isOfAGuest() {
        return of == Bearer.FOREIGN_STATE || of == Bearer.STATE_OF_THE_UNION;
    }

    boolean isOfALocalBody() {
        return of == Bearer.REGION || of == Bearer.METROPOLITAN_CITY || of == Bearer.CITY;
    }
}
