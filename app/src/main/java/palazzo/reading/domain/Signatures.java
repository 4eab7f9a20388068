// SPDX-License-Identifier: EUPL-1.2
package palazzo.reading.domain;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.signature.SignatureCryptographicVerification;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pdf.modifications.PdfModificationDetection;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModifications;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.validation.analyzer.DefaultDocumentAnalyzer;
import eu.europa.esig.dss.spi.validation.analyzer.DocumentAnalyzer;
import eu.europa.esig.dss.spi.x509.tsp.TimestampToken;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import palazzo.reading.Signature;
import palazzo.reading.Signature.Fault;

/** Who signed: read with DSS, without any call to the network. */
final class Signatures {

    private static final int MOST = 50;

    private Signatures() {}

    /** Whether it is worth looking: opening a file for its signatures costs as much as reading it. */
    static boolean mayBeIn(String kind, byte[] bytes) {
        return switch (kind) {
            case "application/pdf" -> contains(bytes, "/ByteRange");
            case "application/xml", "text/xml" -> contains(bytes, "http://www.w3.org/2000/09/xmldsig#");
            default -> false;
        };
    }

    /** The signatures on {@code bytes}, which lie at {@code path}. */
    static List<Signature> of(String path, byte[] bytes) {
        List<Signature> signatures = new ArrayList<>();
        try {
            DocumentAnalyzer analyzer = DefaultDocumentAnalyzer.fromDocument(new InMemoryDocument(bytes));
            analyzer.setCertificateVerifier(offline());
            analyzer.getSignatures().stream().limit(MOST).forEach(each -> signatures.add(signature(path, each)));
        } catch (RuntimeException e) {
            signatures.add(
                    new Signature(path, "", "", "", "", null, false, null, null, null, List.of(Fault.UNREADABLE)));
        }
        return signatures;
    }

    private static CommonCertificateVerifier offline() {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setAIASource(null);
        verifier.setCrlSource(null);
        verifier.setOcspSource(null);
        return verifier;
    }

    private static Signature signature(String path, AdvancedSignature signed) {
        CertificateToken certificate = signed.getSigningCertificateToken();
        Optional<Instant> stamp = stamp(signed);
        Instant at = stamp.orElse(instant(signed.getSigningTime()));
        Signatory signatory = Signatory.of(certificate);
        return new Signature(
                path,
                signatory.name(),
                signatory.fiscalCode(),
                signatory.issuer(),
                signed.getSignatureForm().name(),
                at,
                stamp.isPresent(),
                certificate == null ? null : instant(certificate.getNotBefore()),
                certificate == null ? null : instant(certificate.getNotAfter()),
                signatory.isBody(),
                faults(signed, certificate, at));
    }

    private static List<Fault> faults(
            AdvancedSignature signed, @Nullable CertificateToken certificate, @Nullable Instant at) {
        List<Fault> faults = new ArrayList<>();
        brokenness(signed).ifPresent(faults::add);
        if (wasChangedAfter(signed)) {
            faults.add(Fault.CHANGED_AFTER);
        }
        if (certificate == null) {
            faults.add(Fault.NO_CERTIFICATE);
            return faults;
        }
        if (at != null && !certificate.isValidOn(Date.from(at))) {
            faults.add(Fault.OUT_OF_VALIDITY);
        }
        stamps(signed).ifPresent(faults::add);
        chain(certificate, signed.getCertificates(), at).ifPresent(faults::add);
        faults.add(revocation(signed, certificate, at));
        return faults;
    }

    private static Optional<Fault> stamps(AdvancedSignature signed) {
        List<TimestampToken> stamps = signed.getSignatureTimestamps();
        if (!stamps.stream().allMatch(Signatures::holds)) {
            return Optional.of(Fault.TIME_STAMP_BROKEN);
        }
        return stamps.stream().allMatch(Signatures::isTrusted)
                ? Optional.empty()
                : Optional.of(Fault.STAMP_NOT_TRUSTED);
    }

    /** Where a chain leads home at the beginning of the certificate but not when it was signed, a link of it was over by then. */
    private static Optional<Fault> chain(
            CertificateToken certificate, List<CertificateToken> others, @Nullable Instant at) {
        if (Anchors.lead(certificate, others, at)) {
            return Optional.empty();
        }
        boolean once = at != null
                && certificate.isValidOn(Date.from(at))
                && Anchors.lead(certificate, others, instant(certificate.getNotBefore()));
        return Optional.of(once ? Fault.CHAIN_OVER : Fault.NOT_TRUSTED);
    }

    /** What lists in the file say of the signer's certificate; others are not asked for. */
    private static Fault revocation(AdvancedSignature signed, CertificateToken certificate, @Nullable Instant at) {
        List<X509CRL> lists = signed.getCRLSource().getAllRevocationBinaries().stream()
                .flatMap(list -> crl(list.getBinaries()).stream())
                .filter(list -> list.getIssuerX500Principal()
                        .equals(certificate.getCertificate().getIssuerX500Principal()))
                .toList();
        if (lists.isEmpty()) {
            return Fault.REVOCATION_NOT_ASKED;
        }
        boolean revoked = lists.stream()
                .map(list -> list.getRevokedCertificate(certificate.getCertificate()))
                .anyMatch(entry -> entry != null
                        && (at == null || !entry.getRevocationDate().toInstant().isAfter(at)));
        return revoked ? Fault.REVOKED : Fault.NOT_REVOKED_THEN;
    }

    private static Optional<X509CRL> crl(byte[] der) {
        try {
            return Optional.of(
                    (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der)));
        } catch (GeneralSecurityException noList) {
            return Optional.empty();
        }
    }

    private static Optional<Fault> brokenness(AdvancedSignature signed) {
        signed.checkSignatureIntegrity();
        SignatureCryptographicVerification verified = signed.getSignatureCryptographicVerification();
        if (!verified.isReferenceDataFound()) {
            return Optional.of(Fault.CONTENT_MISSING);
        }
        if (!verified.isReferenceDataIntact()) {
            return Optional.of(Fault.ALTERED);
        }
        return verified.isSignatureIntact() ? Optional.empty() : Optional.of(Fault.BROKEN);
    }

    /** Filling in fields and further signatures are foreseen; anything else that came later is not. */
    private static boolean wasChangedAfter(AdvancedSignature signed) {
        if (!(signed instanceof PAdESSignature pdf) || pdf.getPdfRevision() == null) {
            return false;
        }
        PdfModificationDetection later = pdf.getPdfRevision().getModificationDetection();
        if (later == null) {
            return false;
        }
        PdfObjectModifications objects = later.getObjectModifications();
        return !later.getPageDifferences().isEmpty()
                || (objects != null
                        && !(objects.getUndefinedChanges().isEmpty()
                                && objects.getAnnotCreationChanges().isEmpty()));
    }

    private static Optional<Instant> stamp(AdvancedSignature signed) {
        return signed.getSignatureTimestamps().stream()
                .filter(Signatures::holds)
                .map(TimestampToken::getGenerationTime)
                .map(Date::toInstant)
                .min(Instant::compareTo);
    }

    private static boolean holds(TimestampToken stamp) {
        return stamp.isMessageImprintDataIntact() && signer(stamp).isPresent();
    }

    private static boolean isTrusted(TimestampToken stamp) {
        return signer(stamp)
                .filter(signer -> Anchors.lead(signer, stamp.getCertificates(), instant(stamp.getGenerationTime())))
                .isPresent();
    }

    private static Optional<CertificateToken> signer(TimestampToken stamp) {
        return stamp.getCertificates().stream().filter(stamp::isSignedBy).findFirst();
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static boolean contains(byte[] bytes, String words) {
        byte[] sought = words.getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at <= bytes.length - sought.length; at++) {
            if (bytes[at] == sought[0]
                    && java.util.Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
                return true;
            }
        }
        return false;
    }
}
