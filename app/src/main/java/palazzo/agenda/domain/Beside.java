// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the office knows of an event beside its bytes.
 *
 * @param place one of the places gone to again and again; null for another, or none
 * @param setUp minutes needed before
 * @param rest minutes needed after
 * @param heldUntil the last day on which an option holds the time; null for none
 */
record Beside(
        @Nullable UUID place, int setUp, int rest, @Nullable LocalDate heldUntil) {

    static final Beside NOTHING = new Beside(null, 0, 0, null);
}
