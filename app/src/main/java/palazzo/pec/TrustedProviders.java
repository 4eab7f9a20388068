// SPDX-License-Identifier: EUPL-1.2
package palazzo.pec;

import java.time.Instant;
import java.util.Optional;

/** The providers of certified mail that the city of this thread trusts. */
public interface TrustedProviders {

    /** Opens certified mail by what is trusted now. */
    CertifiedMail opener();

    /** When the city last came to trust somebody; empty where it trusts nobody. */
    Optional<Instant> lastTrusted();

    /**
     * Trusts the certificates in a file; those that are there already stay.
     *
     * @return how many there were in it
     * @throws palazzo.kernel.Refusal where no certificate can be read
     */
    int trust(byte[] pemOrDer);
}
