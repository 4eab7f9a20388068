// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import palazzo.caldav.domain.Resource;
import palazzo.caldav.domain.Shelf;

/**
 * What stands at a place for the one who asks.
 *
 * @param held the calendar or address book, of things on it too; null elsewhere
 * @param thing what lies on it; null for the shelf itself
 */
record Found(DavPath path, @Nullable Shelf held, @Nullable Resource thing) {

    static Found at(DavPath path) {
        return new Found(path, null, null);
    }

    Shelf shelf() {
        return Objects.requireNonNull(held);
    }

    Resource resource() {
        return Objects.requireNonNull(thing);
    }

    Found holding(Resource resource) {
        return new Found(path.item(resource.name()), held, resource);
    }
}
