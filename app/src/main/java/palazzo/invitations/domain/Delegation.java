// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Subject;

/**
 * Somebody was asked to go in place of the Mayor.
 *
 * @param person of the house; null for somebody else
 * @param address at which they have their link; empty where they are asked in the house alone
 * @param answer null while there is none
 */
public record Delegation(
        UUID id,
        UUID invitation,
        @Nullable UUID person,
        String name,
        String address,
        Instant askedAt,
        Instant expiresAt,
        @Nullable Answered answer,
        String words) {

    /** What became of the question. */
    public enum Answered {
        YES,
        NO,
        EXPIRED,
        WITHDRAWN
    }

    /** What it is to the tasks. */
    Subject subject() {
        return new Subject("invitation-delegation", id);
    }

    /** Whether it can still be answered. */
    public boolean isOpen(Instant now) {
        return answer == null && now.isBefore(expiresAt);
    }
}
