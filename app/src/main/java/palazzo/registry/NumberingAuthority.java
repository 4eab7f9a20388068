// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry;

import java.time.Instant;
import java.util.Optional;

/**
 * Who gives registry numbers: the house itself, or the city's own registry where it has one. {@link Registry} asks it
 * inside the transaction that registers, after every check and before nothing but inserts.
 */
public interface NumberingAuthority {

    /**
     * A number that was given.
     *
     * @param at when, as the authority says it; of that {@code year} in Rome
     */
    record Given(int year, long number, Instant at) {}

    /**
     * The next number, for {@code entry}; nothing where its document has one already. Given back by itself where the
     * transaction does not commit.
     */
    Optional<Given> give(Registry.Entry entry);
}
