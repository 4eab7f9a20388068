// SPDX-License-Identifier: EUPL-1.2
package palazzo.pec;

/** The providers of certified mail that the city of this thread trusts. */
public interface TrustedProviders {

    /** Opens certified mail by what is trusted now. */
    CertifiedMail opener();
}
