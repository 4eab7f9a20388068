// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step of a paper as it was read to be open: what a list sends back for a chosen row. */
record OpenStep(UUID paper, int step) {

    /** What {@code text} names; null where it names nothing. */
    static @Nullable OpenStep read(String text) {
        String[] parts = text.split("\\.", -1);
        try {
            return parts.length == 2 ? new OpenStep(UUID.fromString(parts[0]), Integer.parseInt(parts[1])) : null;
        } catch (IllegalArgumentException hostile) {
            return null;
        }
    }

    @Override
    public String toString() {
        return paper + "." + step;
    }
}
