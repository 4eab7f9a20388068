// SPDX-License-Identifier: EUPL-1.2
package palazzo.pec;

/** The providers of certified mail that the city of this thread trusts. */
public interface TrustedProviders {

    /** Opens certified mail by what is trusted now. */
    CertifiedMail opener();

    /**
     * Trusts the certificates in a file; those that are there already stay.
     *
     * @return how many there were in it
     * @throws palazzo.kernel.Refusal where no certificate can be read
     */
    int trust(byte[] pemOrDer);
}
