// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.agenda.Engagement.Status;
import palazzo.agenda.Secrecy;

/**
 * An event as it is kept.
 *
 * @param findings what is broken in it, a line each
 * @param changedBy who; null for the house itself
 */
record Held(
        UUID id,
        int version,
        UUID calendar,
        String name,
        String uid,
        String etag,
        String scheduleTag,
        byte[] content,
        Secrecy secrecy,
        Status status,
        String summary,
        String location,
        boolean series,
        Beside beside,
        boolean flagged,
        String findings,
        Instant changedAt,
        @Nullable UUID changedBy,
        Mandate mandate) {}
