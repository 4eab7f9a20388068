// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * Who sits at the switchboard when, in Rome.
 *
 * @param extension at which; empty where it is not said
 */
public record Turn(UUID id, UUID person, LocalDate day, LocalTime starts, LocalTime ends, String extension) {

    /** From when to when. */
    public Hours hours() {
        return new Hours(starts, ends);
    }
}
