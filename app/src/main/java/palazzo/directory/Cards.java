// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.organisation.Sight;

/**
 * The directory as vCards, for telephones and other directories: what a CardDAV server needs. Only parties that somebody has
 * confirmed are there, not every stranger who wrote; notes that are read with leave never are.
 */
public interface Cards {

    /** A card's identity and version. @param etag changes with each change of the card, its numbers or its offices */
    record Ref(UUID id, String etag) {}

    /** A card. @param vcard in version 4.0, lines end as RFC 6350 wants */
    record Stored(UUID id, String etag, String vcard) {}

    /** All cards that {@code sight} lets see. */
    List<Ref> list(Sight sight);

    /** One of them. */
    Optional<Stored> get(UUID id, Sight sight);

    /** Whether the one who acts may write cards. */
    boolean mayWrite();

    /**
     * Takes a card in. A new one whose mail address, fiscal code or VAT number somebody has is refused; one that only sounds
     * like another, or has its telephone number, is taken in and stands among the doubles to be looked at. Of one that is there only what a vCard can say is changed.
     *
     * @param id whose; null for a new one
     * @param vcard of version 2.1, 3.0 or 4.0
     * @param ifMatch the version that the sender had read; null takes any
     * @throws palazzo.kernel.Stale where it was changed meanwhile
     * @throws palazzo.kernel.Refusal where the vCard says no name, or something that is wrong; {@code directory.card_known}
     *     where a new one is there already
     * @throws palazzo.kernel.NotFound where there is no such card
     * @throws palazzo.organisation.NotCompetent for whom may not write in the directory
     */
    Stored put(@Nullable UUID id, String vcard, @Nullable String ifMatch);
}
