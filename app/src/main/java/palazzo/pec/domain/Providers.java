// SPDX-License-Identifier: EUPL-1.2
package palazzo.pec.domain;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.SignerId;
import palazzo.pec.Anchors;
import palazzo.pec.Doubt;

/** Whose signature counts: a provider that the city trusts, with a certificate that was valid at the time of signing. */
final class Providers {

    private static final Set<String> FOR_MAIL =
            Set.of(KeyPurposeId.id_kp_emailProtection.getId(), KeyPurposeId.anyExtendedKeyUsage.getId());
    private static final int RFC822_NAME = 1;
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private final List<X509Certificate> trusted;
    private final Set<TrustAnchor> anchors;

    Providers(Anchors anchors) {
        this.trusted = anchors.certificates();
        this.anchors = trusted.stream()
                .map(certificate -> new TrustAnchor(certificate, null))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The trusted certificate that a signature names, where the signature itself does not bring it. */
    Optional<X509Certificate> ownCertificate(SignerId signer) throws CertificateException {
        for (X509Certificate certificate : trusted) {
            if (signer.match(new JcaX509CertificateHolder(certificate))) {
                return Optional.of(certificate);
            }
        }
        return Optional.empty();
    }

    void check(X509Certificate signer, List<X509Certificate> sent, Instant at) throws NotProved, CertificateException {
        if (!isForMail(signer)) {
            throw new NotProved(Doubt.WRONG_USE);
        }
        if (!trusted.contains(signer)) {
            checkChain(signer, sent, at);
        } else if (!isValid(signer, at)) {
            throw new NotProved(Doubt.EXPIRED);
        }
    }

    /** The mail must come from an address that stands in the certificate. */
    void check(X509Certificate signer, Optional<String> sender) throws NotProved, CertificateParsingException {
        Collection<List<?>> names = signer.getSubjectAlternativeNames();
        if (sender.isEmpty()
                || names == null
                || names.stream()
                        .filter(name -> name.getFirst().equals(RFC822_NAME))
                        .noneMatch(name -> sender.get().equalsIgnoreCase(String.valueOf(name.get(1))))) {
            throw new NotProved(Doubt.WRONG_ADDRESS);
        }
    }

    private static boolean isForMail(X509Certificate signer) throws CertificateParsingException {
        boolean[] usage = signer.getKeyUsage();
        List<String> purposes = signer.getExtendedKeyUsage();
        return (usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION])
                && (purposes == null || purposes.stream().anyMatch(FOR_MAIL::contains));
    }

    private void checkChain(X509Certificate signer, List<X509Certificate> sent, Instant at) throws NotProved {
        Optional<PKIXCertPathBuilderResult> chain = chain(signer, sent, at);
        if (chain.isEmpty()) {
            throw new NotProved(isOnlyADateAway(signer, sent) ? Doubt.EXPIRED : Doubt.UNKNOWN_PROVIDER);
        }
        if (!isValid(chain.get().getTrustAnchor().getTrustedCert(), at)) {
            throw new NotProved(Doubt.EXPIRED);
        }
        for (var link : chain.get().getCertPath().getCertificates()) {
            Strength.check((X509Certificate) link);
        }
    }

    private boolean isOnlyADateAway(X509Certificate signer, List<X509Certificate> sent) {
        return chain(signer, sent, signer.getNotBefore().toInstant()).isPresent()
                || chain(signer, sent, signer.getNotAfter().toInstant()).isPresent();
    }

    private Optional<PKIXCertPathBuilderResult> chain(X509Certificate signer, List<X509Certificate> sent, Instant at) {
        if (anchors.isEmpty()) {
            return Optional.empty();
        }
        try {
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(signer);
            PKIXBuilderParameters asked = new PKIXBuilderParameters(anchors, target);
            asked.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(sent)));
            asked.setDate(Date.from(at));
            asked.setRevocationEnabled(false);
            return Optional.of((PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX").build(asked));
        } catch (CertPathBuilderException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK checks chains of certificates", e);
        }
    }

    private static boolean isValid(X509Certificate certificate, Instant at) {
        return !at.isBefore(certificate.getNotBefore().toInstant())
                && !at.isAfter(certificate.getNotAfter().toInstant());
    }
}
