// SPDX-License-Identifier: EUPL-1.2
package palazzo.reading.domain;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The authorities that this house trusts: certificates in a folder, none where none is named. */
final class Anchors {

    private static final Set<TrustAnchor> ALL = read(System.getProperty("palazzo.reading.anchors"));

    private Anchors() {}

    /** Whether a chain leads from {@code certificate} over {@code others} to one of them, as of {@code at}. */
    static boolean lead(CertificateToken certificate, List<CertificateToken> others, @Nullable Instant at) {
        if (ALL.isEmpty()) {
            return false;
        }
        try {
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(certificate.getCertificate());
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(ALL, target);
            parameters.setRevocationEnabled(false);
            parameters.setDate(at == null ? null : Date.from(at));
            parameters.addCertStore(CertStore.getInstance(
                    "Collection",
                    new CollectionCertStoreParameters(others.stream()
                            .map(CertificateToken::getCertificate)
                            .toList())));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (GeneralSecurityException noChain) {
            return false;
        }
    }

    private static Set<TrustAnchor> read(@Nullable String folder) {
        if (folder == null) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> certificates(file).stream())
                    .map(certificate -> new TrustAnchor(certificate, null))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Collection<X509Certificate> certificates(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (IOException | CertificateException noCertificate) {
            return List.of();
        }
    }
}
