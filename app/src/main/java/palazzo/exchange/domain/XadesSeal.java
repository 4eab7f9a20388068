// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.reference.CanonicalizationTransform;
import eu.europa.esig.dss.xades.reference.DSSReference;
import eu.europa.esig.dss.xades.reference.EnvelopedSignatureTransform;
import eu.europa.esig.dss.xades.signature.XAdESService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import palazzo.kernel.Refusal;
import palazzo.law.Norm;

/** Seals an XML document from within: XAdES, baseline B (EN 319 132-1), over the whole of it. */
@Norm("Linee guida AgID sui documenti informatici, allegato 6, 2.2")
final class XadesSeal {

    private XadesSeal() {}

    /**
     * The document with its seal.
     *
     * @throws palazzo.kernel.Refusal where the certificate is not in force
     */
    static byte[] seal(byte[] xml, SealKey key, Instant at) {
        inForce(key, at);
        XAdESService service = new XAdESService(verifier());
        XAdESSignatureParameters parameters = parameters(key, at);
        DSSDocument document = new InMemoryDocument(xml, "Segnatura.xml");
        parameters.setReferences(List.of(whole(document)));
        ToBeSigned toBeSigned = service.getDataToSign(document, parameters);
        SignatureValue value = sign(toBeSigned, key, parameters.getSignatureAlgorithm());
        return bytes(service.signDocument(document, parameters, value));
    }

    /** Whether the certificate is in force is asked by the clock of the house, not by the machine's. */
    private static CommonCertificateVerifier verifier() {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        verifier.setAlertOnNotYetValidCertificate(new SilentOnStatusAlert());
        return verifier;
    }

    private static void inForce(SealKey key, Instant at) {
        if (!new CertificateToken(key.certificate()).isValidOn(Date.from(at))) {
            throw new Refusal("seal.not_in_force");
        }
    }

    private static XAdESSignatureParameters parameters(SealKey key, Instant at) {
        XAdESSignatureParameters parameters = new XAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.XAdES_BASELINE_B);
        parameters.setSignaturePackaging(SignaturePackaging.ENVELOPED);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setEncryptionAlgorithm(
                EncryptionAlgorithm.forKey(key.certificate().getPublicKey()));
        parameters.setSigningCertificate(new CertificateToken(key.certificate()));
        parameters.setCertificateChain(
                key.chain().stream().map(CertificateToken::new).toList());
        parameters.bLevel().setSigningDate(Date.from(at));
        return parameters;
    }

    /** The document but for the seal itself, in the plain form that every reader knows. */
    private static DSSReference whole(DSSDocument document) {
        DSSReference reference = new DSSReference();
        reference.setId("ref-segnatura");
        reference.setUri("");
        reference.setContents(document);
        reference.setDigestMethodAlgorithm(DigestAlgorithm.SHA256);
        reference.setTransforms(List.of(
                new EnvelopedSignatureTransform(), new CanonicalizationTransform(CanonicalizationMethod.EXCLUSIVE)));
        return reference;
    }

    private static SignatureValue sign(ToBeSigned data, SealKey key, SignatureAlgorithm algorithm) {
        try {
            Signature signature = Signature.getInstance(algorithm.getJCEId());
            signature.initSign(key.key());
            signature.update(data.getBytes());
            return new SignatureValue(algorithm, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The seal's key does not sign.", e);
        }
    }

    private static byte[] bytes(DSSDocument document) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
