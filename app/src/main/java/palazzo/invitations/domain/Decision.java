// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about an invitation.
 *
 * @param reason for the offices, never told outside; may be empty
 * @param delegate who goes in place of the Mayor; empty where nobody was asked
 * @param until the last day for which a time is held; null where none is
 */
public record Decision(
        Answer answer,
        String reason,
        String delegate,
        @Nullable LocalDate until,
        UUID by,
        Instant at) {}
