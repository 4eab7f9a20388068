// SPDX-License-Identifier: EUPL-1.2
package palazzo.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Identities that sort by the time they were given, so that newest rows lie together (RFC 9562, version 7). Those of one
 * millisecond sort by the order in which this process gave them: a counter of 42 bits stands before the random ones (6.2,
 * method 1). Who knows one does not guess the next, and nobody may see a thing because they know what it is called.
 */
@Component
public class Ids {

    private static final long COUNTED = (1L << 42) - 1;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Begins in the lower half, so that it does not come round. */
    private final AtomicLong counter = new AtomicLong(random.nextLong() & (COUNTED >> 1));

    Ids(Clock clock) {
        this.clock = clock;
    }

    /** A new identity. */
    public UUID next() {
        long count = counter.getAndIncrement() & COUNTED;
        long high = clock.millis() << 16 | 0x7000 | count >>> 30;
        long low = (count & 0x3FFF_FFFFL) << 32 | random.nextInt() & 0xFFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
