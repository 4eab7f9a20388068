// SPDX-License-Identifier: EUPL-1.2
package palazzo.trail;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import palazzo.trail.domain.Chain;

/** The head of the chain over the trail, to be printed where it cannot be taken back: on the register of the day. */
@Component
public class TrailHead {

    private final Chain chain;

    TrailHead(Chain chain) {
        this.chain = chain;
    }

    /**
     * A head.
     *
     * @param seal the number of the last seal
     * @param at when it was made
     * @param hash 64 hexadecimal digits
     */
    public record Head(long seal, Instant at, String hash) {}

    /** The head of the last seal; empty while nothing is sealed. */
    public Optional<Head> now() {
        return chain.last()
                .map(seal -> new Head(seal.id(), seal.sealedAt(), seal.head().hex()));
    }
}
