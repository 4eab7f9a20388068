// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import palazzo.kernel.Refusal;

/**
 * A key with its certificate, by which the city seals.
 *
 * @param chain the certificate first, then those who vouch for it
 */
record SealKey(PrivateKey key, List<X509Certificate> chain) {

    /**
     * The one key of a PKCS#12 file.
     *
     * @throws Refusal where the file or its password is wrong, or it has no key
     */
    static SealKey of(byte[] pkcs12, String password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(pkcs12), password.toCharArray());
            String alias = Collections.list(store.aliases()).stream()
                    .filter(each -> isKey(store, each))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("file/seal.no_key"));
            PrivateKey key = (PrivateKey) store.getKey(alias, password.toCharArray());
            return new SealKey(key, chain(store.getCertificateChain(alias)));
        } catch (IOException | GeneralSecurityException e) {
            throw new Refusal("file/seal.unreadable");
        }
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<X509Certificate> chain(Certificate[] chain) {
        return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
    }
}
