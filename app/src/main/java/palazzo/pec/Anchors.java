// SPDX-License-Identifier: EUPL-1.2
package palazzo.pec;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;

/**
 * The certificates that a city trusts for certified mail: those of the providers themselves, or of the authority that issues
 * them to providers and to nobody else. An authority that anybody can buy a certificate from must not be among them.
 */
public record Anchors(List<X509Certificate> certificates) {

    /** Nobody is trusted: nothing is proved. */
    public static final Anchors NONE = new Anchors(List.of());

    /** These. */
    public Anchors {
        certificates = List.copyOf(certificates);
    }

    /**
     * Reads certificates, one or several, as PEM or DER.
     *
     * @throws IllegalArgumentException where there is none, or one cannot be read
     */
    public static Anchors read(byte[] pemOrDer) {
        try {
            Collection<?> read =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pemOrDer));
            if (read.isEmpty()) {
                throw new IllegalArgumentException("no certificate");
            }
            return new Anchors(read.stream().map(X509Certificate.class::cast).toList());
        } catch (CertificateException e) {
            throw new IllegalArgumentException("no certificate that can be read", e);
        }
    }
}
