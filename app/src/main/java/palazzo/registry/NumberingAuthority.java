// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry;

import java.time.Instant;
import java.util.UUID;

/**
 * The city's own registry, where it has one: it gives the numbers of the house over the network, slow, away, or twice. Asked
 * outside any transaction, again and again. Elsewhere the house gives its own, in the statement that writes the entry.
 */
public interface NumberingAuthority {

    /** Whether it gives the numbers of the city of this scope. */
    boolean isUsedHere();

    /**
     * Asks for the number of {@code entry}.
     *
     * @param key the same at every try: what was given for it once is given for it again
     */
    Answer ask(UUID key, Registry.Entry entry);

    /**
     * A number that was given.
     *
     * @param at when, as who gave it says it; of that {@code year} in Rome
     */
    record Given(int year, long number, Instant at) {}

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
