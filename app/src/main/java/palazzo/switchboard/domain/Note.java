// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was noted of a call.
 *
 * @param letter the letter that it became; null for none
 */
public record Note(
        Topic topic,
        String words,
        Outcome outcome,
        Instant at,
        UUID by,
        @Nullable UUID letter) {}
