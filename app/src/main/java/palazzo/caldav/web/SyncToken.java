// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.web;

import java.util.Optional;
import palazzo.caldav.domain.Shelf;

/** What a client keeps to ask later what was changed since (RFC 6578): good for one shelf alone. */
final class SyncToken {

    private SyncToken() {}

    static String of(Shelf shelf) {
        return before(shelf) + shelf.token();
    }

    /** What the shelf knows by it; empty for one of another shelf. */
    static Optional<String> read(Shelf shelf, String text) {
        return text.startsWith(before(shelf))
                ? Optional.of(text.substring(before(shelf).length()))
                : Optional.empty();
    }

    private static String before(Shelf shelf) {
        return "urn:palazzo:sync:" + shelf.id() + ":";
    }
}
