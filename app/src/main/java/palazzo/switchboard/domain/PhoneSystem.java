// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A telephone system that may announce calls.
 *
 * @param closed since when it may no more; null while it may
 * @param toldAt when it last told something; null for never
 * @param told how often it told something that was understood
 * @param refused how often it told something that was not
 * @param refusal what was wrong the last time: a code, never what was sent
 */
public record PhoneSystem(
        UUID id,
        String name,
        Instant opened,
        @Nullable Instant closed,
        @Nullable Instant toldAt,
        long told,
        long refused,
        String refusal) {}
