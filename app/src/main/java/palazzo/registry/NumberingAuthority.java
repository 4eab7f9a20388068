// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who gives registry numbers: the house itself, or the city's own registry where it has one. */
public sealed interface NumberingAuthority {

    /**
     * A number that was given.
     *
     * @param at when, as the authority says it; of that {@code year} in Rome
     */
    record Given(int year, long number, Instant at) {}

    /**
     * Gives a number without waiting for anybody. {@link Registry} asks it inside the transaction that registers, after
     * every check and before nothing but inserts.
     */
    non-sealed interface AtOnce extends NumberingAuthority {

        /**
         * The next number, for {@code entry}; nothing where its document has one already. Given back by itself where the
         * transaction does not commit.
         */
        Optional<Given> give(Registry.Entry entry);
    }

    /** Gives a number over the network: slow, away, or twice. Asked outside any transaction, again and again. */
    non-sealed interface Elsewhere extends NumberingAuthority {

        /** Whether it gives the numbers of the city of this scope. */
        boolean isUsedHere();

        /**
         * Asks for the number of {@code entry}.
         *
         * @param key the same at every try: what was given for it once is given for it again
         */
        Answer ask(UUID key, Registry.Entry entry);
    }

    /** What came of asking. */
    sealed interface Answer {

        /** The number. */
        record Came(Given given) implements Answer {}

        /** It said no: its words. A person has to mend something there or here. */
        record Refused(String why) implements Answer {}

        /** It did not answer, or not in a way that can be understood: nobody knows whether a number was given. */
        record Away(String why) implements Answer {}
    }
}
