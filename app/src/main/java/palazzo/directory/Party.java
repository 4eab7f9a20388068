// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory;

import java.time.Instant;
import java.util.UUID;
import palazzo.kernel.Subject;

/**
 * A person or a body outside the house.
 *
 * @param name as it is written in a list: "Brugnoli Ottavia" or "Associazione Corte delle Magnolie"
 * @param knownSince when the house first heard of it
 * @param confirmed whether somebody of the staff has looked at it; false for who was met only as a sender
 */
public record Party(UUID id, Kind kind, String name, Instant knownSince, boolean confirmed) {

    /** What a party is. */
    public enum Kind {
        /** A natural person. */
        PERSON,
        /** Any body: association, office, company. */
        BODY
    }

    /** The subject of what happens around the party of this identity. */
    public static Subject subject(UUID id) {
        return new Subject("party", id);
    }
}
