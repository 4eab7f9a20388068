// SPDX-License-Identifier: EUPL-1.2
package palazzo.pec.domain;

import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Locale;
import java.util.Set;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cms.SignerInformation;
import palazzo.pec.Doubt;

/** What is too weak to prove anything: MD5, SHA-1, RSA below 2,048 bits and curves below 256. */
final class Strength {

    private static final int RSA_BITS = 2048;
    private static final int EC_BITS = 256;

    private static final Set<String> DIGESTS = Set.of(
            NISTObjectIdentifiers.id_sha256.getId(),
            NISTObjectIdentifiers.id_sha384.getId(),
            NISTObjectIdentifiers.id_sha512.getId(),
            NISTObjectIdentifiers.id_sha3_256.getId(),
            NISTObjectIdentifiers.id_sha3_384.getId(),
            NISTObjectIdentifiers.id_sha3_512.getId());

    private Strength() {}

    static void check(SignerInformation signer) throws NotProved {
        refuse(!DIGESTS.contains(signer.getDigestAlgOID()));
    }

    static void check(X509Certificate certificate) throws NotProved {
        String algorithm = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
        refuse(algorithm.contains("MD5") || algorithm.contains("MD2") || algorithm.contains("SHA1"));
        refuse(
                switch (certificate.getPublicKey()) {
                    case RSAPublicKey rsa -> rsa.getModulus().bitLength() < RSA_BITS;
                    case ECPublicKey ec -> ec.getParams().getOrder().bitLength() < EC_BITS;
                    default -> false;
                });
    }

    private static void refuse(boolean weak) throws NotProved {
        if (weak) {
            throw new NotProved(Doubt.WEAK);
        }
    }
}
