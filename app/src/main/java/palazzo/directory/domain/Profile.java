// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.directory.Party;

/**
 * A party with all that its card says.
 *
 * @param card with the name in {@link Field#NAME}
 * @param version counts the changes
 * @param sameAs the party with which it was merged; null for one that stands for itself
 * @param erasedOn the day its data were erased; null for one whose are kept
 */
public record Profile(
        Party party,
        Card card,
        int version,
        @Nullable UUID sameAs,
        @Nullable LocalDate erasedOn) {

    /** Its identity. */
    public UUID id() {
        return party.id();
    }

    /** Whether it is a body. */
    public boolean isBody() {
        return party.kind() == Party.Kind.BODY;
    }
}
