// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A seal that nobody vouches for but itself: it says so in its own name, and is worth nothing outside a demo. */
public final class SelfMadeSeal {

    private SelfMadeSeal() {}

    /** A PKCS#12 file with a fresh key and its certificate, in force a year before {@code now} and four after. */
    public static byte[] pkcs12(String body, String password, Instant now) {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = keys.generateKeyPair();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("sigillo", pair.getPrivate(), password.toCharArray(), new Certificate[] {
                certificate(body, pair, now)
            });
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.store(out, password.toCharArray());
            return out.toByteArray();
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("The demo's seal cannot be made.", e);
        }
    }

    private static X509Certificate certificate(String body, KeyPair pair, Instant now)
            throws GeneralSecurityException, OperatorCreationException {
        X500Principal name = new X500Principal("CN=Sigillo di prova senza valore legale, O=" + body + " (prova), C=IT");
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.valueOf(now.toEpochMilli()),
                                Date.from(now.minus(Duration.ofDays(365))),
                                Date.from(now.plus(Duration.ofDays(4 * 365))),
                                name,
                                pair.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    }
}
