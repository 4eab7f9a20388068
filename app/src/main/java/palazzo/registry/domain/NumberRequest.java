// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.registry.Registry.Entry;

/**
 * A number that was promised and is asked for.
 *
 * @param id the key under which it is asked, the same at every try
 * @param operator who registered the document; null where the house itself did
 * @param askedAt when the document was registered here
 * @param attempts how often it was asked for in vain
 * @param failure what was answered last; null before
 */
public record NumberRequest(
        UUID id,
        Entry entry,
        @Nullable UUID operator,
        Instant askedAt,
        int attempts,
        Instant nextAt,
        @Nullable String failure) {

    private static final int MOST_DOUBLINGS = 7;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final int LONGEST_FAILURE = 500;

    /** How often it is asked in vain before the operators hear of it. */
    static final int PATIENCE = 4;

    /** Asked again after five seconds, ten, twenty, at most after some ten minutes, and never given up. */
    NumberRequest inVain(String why, Instant now) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        return new NumberRequest(id, entry, operator, askedAt, attempts + 1, now.plus(wait), cut(why));
    }

    /** Whether somebody should look after it. */
    public boolean isStuck() {
        return attempts >= PATIENCE;
    }

    private static String cut(String why) {
        return why.substring(0, Math.min(LONGEST_FAILURE, why.length()));
    }
}
