// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts the body's electronic seal on what is kept, and looks at it again. A module that holds the key is a bean of this;
 * without one the house keeps hashes alone, and says so.
 */
public interface Seal {

    /**
     * Seals an XML document. Outside a transaction: it takes its time.
     *
     * @return the sealed document; empty where the city in scope has no key that is in force
     */
    Optional<byte[]> xml(byte[] document);

    /** Looks whether the seal of {@code sealed} holds. Outside a transaction likewise. */
    Seen seen(byte[] sealed);

    /**
     * What was found.
     *
     * @param fault why it does not hold, in words; empty where it does
     * @param signer whose certificate it bears; empty where that is unknown
     * @param at when it was put on, as it says itself; null where it does not
     */
    record Seen(String fault, String signer, @Nullable Instant at) {

        /** Whether nothing was changed since. */
        public boolean holds() {
            return fault.isEmpty();
        }
    }
}
