// SPDX-License-Identifier: EUPL-1.2
package palazzo.reading;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.signature.DocumentSignatureService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESService;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.CollectionStore;
import org.jspecify.annotations.Nullable;

/** Somebody invented who signs, with a certificate of an authority that was invented too. */
public final class TheSigner {

    private static final String AUTHORITY = "CN=Autorita di prova, O=Certificatore di Prova S.p.A., C=IT";
    private static final String NIVES =
            "SERIALNUMBER=TINIT-TGLNVS70A41F205X, GIVENNAME=Nives, SURNAME=Tagliaferri, CN=Tagliaferri Nives, C=IT";
    private static final KeyPair ROOT_KEYS = keys();
    private static final X509Certificate ROOT = rootCertificate();

    private static final KeyEntityTSPSource STAMPS = stamps();

    private final KeyPair keys = keys();
    private final X509Certificate certificate;
    private final List<X509Certificate> above;

    /** Whoever signs between two moments. The fiscal code is of nobody. */
    public TheSigner(Instant from, Instant until) {
        this(NIVES, from, until);
    }

    /** The same under an authority between her and the first one, which ends at {@code authorityUntil}. */
    public TheSigner(Instant from, Instant until, Instant authorityUntil) {
        KeyPair between = keys();
        String name = "CN=Autorita di mezzo, O=Certificatore di Prova S.p.A., C=IT";
        certificate = certificate(NIVES, keys, name, between, from, until);
        above = List.of(certificate(name, between, AUTHORITY, ROOT_KEYS, from, authorityUntil), ROOT);
    }

    private TheSigner(String subject, Instant from, Instant until) {
        certificate = certificate(subject, keys, AUTHORITY, ROOT_KEYS, from, until);
        above = List.of(ROOT);
    }

    /** A body that seals: its certificate names it by its code, and nobody. */
    public static TheSigner ofBody(Instant from, Instant until) {
        return new TheSigner("2.5.4.97=VATIT-00000000000, O=Comune di Montelago, CN=Sigillo, C=IT", from, until);
    }

    /** The authority's own certificate. */
    public static X509Certificate authority() {
        return ROOT;
    }

    public byte[] p7m(byte[] content, Instant at) {
        CAdESSignatureParameters parameters = new CAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
        parameters.setSignaturePackaging(SignaturePackaging.ENVELOPING);
        parameters.setParallelSignature(false);
        return signed(new CAdESService(unworried()), content, parameters, at);
    }

    /** The same with the time stamp of an authority that was invented too. */
    public byte[] stamped(byte[] content, Instant at) {
        CAdESSignatureParameters parameters = new CAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_T);
        parameters.setSignaturePackaging(SignaturePackaging.ENVELOPING);
        CAdESService service = new CAdESService(unworried());
        service.setTspSource(STAMPS);
        return signed(service, content, parameters, at);
    }

    /** The time stamp of one signature is laid into another. */
    public byte[] stampedForAnother(byte[] content, Instant at) {
        try {
            CMSSignedData own = new CMSSignedData(p7m(content, at));
            CMSSignedData other = new CMSSignedData(stamped("altro".getBytes(StandardCharsets.UTF_8), at));
            SignerInformation signer = SignerInformation.replaceUnsignedAttributes(
                    own.getSignerInfos().iterator().next(),
                    other.getSignerInfos().iterator().next().getUnsignedAttributes());
            return CMSSignedData.replaceSigners(own, new SignerInformationStore(signer))
                    .getEncoded();
        } catch (CMSException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A signature with a list that says whether the certificate was revoked then. @param revoked null for never */
    public byte[] withList(byte[] content, Instant at, @Nullable Instant revoked) {
        try {
            JcaX509v2CRLBuilder list = new JcaX509v2CRLBuilder(ROOT.getSubjectX500Principal(), Date.from(at));
            list.setNextUpdate(Date.from(at.plusSeconds(86_400)));
            if (revoked != null) {
                list.addCRLEntry(certificate.getSerialNumber(), Date.from(revoked), 1);
            }
            X509CRLHolder made = list.build(new JcaContentSignerBuilder("SHA256withRSA").build(ROOT_KEYS.getPrivate()));
            CMSSignedData own = new CMSSignedData(p7m(content, at));
            return CMSSignedData.replaceCertificatesAndCRLs(
                            own,
                            own.getCertificates(),
                            own.getAttributeCertificates(),
                            new CollectionStore<>(List.of(made)))
                    .getEncoded();
        } catch (CMSException | IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] pdf(byte[] content, Instant at) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        return signed(new PAdESService(unworried()), content, parameters, at);
    }

    public byte[] xml(byte[] content, Instant at) {
        XAdESSignatureParameters parameters = new XAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.XAdES_BASELINE_B);
        parameters.setSignaturePackaging(SignaturePackaging.ENVELOPED);
        return signed(new XAdESService(unworried()), content, parameters, at);
    }

    private <P extends AbstractSignatureParameters<?>> byte[] signed(
            DocumentSignatureService<P, ?> service, byte[] content, P parameters, Instant at) {
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(certificate));
        parameters.setCertificateChain(Stream.concat(Stream.of(certificate), above.stream())
                .map(CertificateToken::new)
                .toList());
        parameters.bLevel().setSigningDate(Date.from(at));
        DSSDocument document = new InMemoryDocument(content);
        ToBeSigned bytes = service.getDataToSign(document, parameters);
        SignatureValue value = new SignatureValue(SignatureAlgorithm.RSA_SHA256, signature(bytes.getBytes()));
        try (InputStream signed =
                service.signDocument(document, parameters, value).openStream()) {
            return signed.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs with an expired certificate too. */
    private static CommonCertificateVerifier unworried() {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        return verifier;
    }

    private byte[] signature(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate rootCertificate() {
        return certificate(
                AUTHORITY,
                ROOT_KEYS,
                AUTHORITY,
                ROOT_KEYS,
                Instant.parse("2000-01-01T00:00:00Z"),
                Instant.parse("2060-01-01T00:00:00Z"));
    }

    private static X509Certificate certificate(
            String subject, KeyPair keys, String issuer, KeyPair issuerKeys, Instant from, Instant until) {
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    new X500Name(issuer),
                    BigInteger.valueOf(subject.hashCode() & 0xFFFF),
                    Date.from(from),
                    Date.from(until),
                    new X500Name(subject),
                    keys.getPublic());
            builder.addExtension(
                    Extension.basicConstraints, true, new BasicConstraints(subject.startsWith("CN=Autorita")));
            if (subject.startsWith("CN=Marche")) {
                builder.addExtension(
                        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(issuerKeys.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyEntityTSPSource stamps() {
        KeyPair own = keys();
        X509Certificate certificate = certificate(
                "CN=Marche di prova, O=Certificatore di Prova S.p.A., C=IT",
                own,
                AUTHORITY,
                ROOT_KEYS,
                Instant.parse("2000-01-01T00:00:00Z"),
                Instant.parse("2060-01-01T00:00:00Z"));
        KeyEntityTSPSource source = new KeyEntityTSPSource(own.getPrivate(), certificate, List.of(certificate, ROOT));
        source.setTsaPolicy("1.2.3.4");
        source.setProductionTime(Date.from(Instant.parse("2026-11-21T10:00:00Z")));
        return source;
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
