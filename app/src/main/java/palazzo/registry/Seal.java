// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry;

import java.util.Optional;

/**
 * Puts the body's electronic seal on what is kept. A module that holds the key is a bean of this; without one the house
 * keeps hashes alone, and says so.
 */
public interface Seal {

    /**
     * Seals an XML document. Outside a transaction: it takes its time.
     *
     * @return the sealed document; empty where the city in scope has no key
     */
    Optional<byte[]> xml(byte[] document);
}
