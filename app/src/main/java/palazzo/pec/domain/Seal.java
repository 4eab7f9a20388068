// SPDX-License-Identifier: EUPL-1.2
package palazzo.pec.domain;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import palazzo.pec.Anchors;
import palazzo.pec.Doubt;
import palazzo.pec.domain.OuterMail.Signed;

/** The S/MIME signature of a provider, as RFC 6109 asks it to be checked, but for lists of revoked certificates. */
public final class Seal {

    /** Clocks of providers and ours may differ. */
    private static final Duration CLOCKS = Duration.ofHours(1);

    private final Providers providers;

    /** @param anchors whom the city trusts */
    public Seal(Anchors anchors) {
        this.providers = new Providers(anchors);
    }

    /** The bytes under the signature of {@code mail}, when a provider made it. */
    public byte[] sealed(OuterMail mail, Instant seen) throws NotProved {
        Signed signed = mail.signed();
        try {
            return sealed(mail, signed, Contents.body(signed.signature()), seen);
        } catch (CMSSignerDigestMismatchException e) {
            throw new NotProved(Doubt.ALTERED, e);
        } catch (CMSException | MimeException | IOException | CertificateException | RuntimeException e) {
            throw new NotProved(Doubt.BROKEN_SIGNATURE, e);
        } catch (OperatorCreationException e) {
            throw new NotProved(Doubt.WEAK, e);
        }
    }

    private byte[] sealed(OuterMail mail, Signed signed, byte[] signature, Instant seen)
            throws NotProved, CMSException, CertificateException, OperatorCreationException {
        CMSSignedData cms = new CMSSignedData(signature);
        SignerInformation signer = onlySigner(cms);
        Strength.check(signer);
        X509Certificate certificate = certificateOf(signer, cms);
        Strength.check(certificate);
        byte[] content = verified(signed.content(), signature, certificate);
        Instant at = signedAt(signer, seen);
        providers.check(certificate, certificates(cms), at);
        providers.check(certificate, mail.sender());
        return content;
    }

    private static SignerInformation onlySigner(CMSSignedData cms) throws NotProved {
        Collection<SignerInformation> signers = cms.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            throw new NotProved(Doubt.BROKEN_SIGNATURE);
        }
        return signers.iterator().next();
    }

    private X509Certificate certificateOf(SignerInformation signer, CMSSignedData cms)
            throws NotProved, CertificateException {
        for (X509CertificateHolder holder : cms.getCertificates().getMatches(null)) {
            if (signer.getSID().match(holder)) {
                return converted(holder);
            }
        }
        return providers.ownCertificate(signer.getSID()).orElseThrow(() -> new NotProved(Doubt.UNKNOWN_PROVIDER));
    }

    private static List<X509Certificate> certificates(CMSSignedData cms) throws CertificateException {
        List<X509Certificate> all = new ArrayList<>();
        for (X509CertificateHolder holder : cms.getCertificates().getMatches(null)) {
            all.add(converted(holder));
        }
        return all;
    }

    private static X509Certificate converted(X509CertificateHolder holder) throws CertificateException {
        return new JcaX509CertificateConverter().getCertificate(holder);
    }

    /** A mail kept in a file has often lost the CR of its lines: what was signed had it (RFC 8551, 3.1.1). */
    private static byte[] verified(byte[] content, byte[] signature, X509Certificate certificate)
            throws NotProved, CMSException, OperatorCreationException {
        if (!Lines.endInLfAlone(content)) {
            return verify(content, signature, certificate);
        }
        try {
            return verify(Lines.withCrLf(content), signature, certificate);
        } catch (CMSSignerDigestMismatchException e) {
            return verify(content, signature, certificate);
        }
    }

    private static byte[] verify(byte[] content, byte[] signature, X509Certificate certificate)
            throws NotProved, CMSException, OperatorCreationException {
        SignerInformation signer = onlySigner(new CMSSignedData(new CMSProcessableByteArray(content), signature));
        if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()))) {
            throw new NotProved(Doubt.ALTERED);
        }
        return content;
    }

    private static Instant signedAt(SignerInformation signer, Instant seen) throws NotProved {
        var attributes = signer.getSignedAttributes();
        var attribute = attributes == null ? null : attributes.get(CMSAttributes.signingTime);
        Instant at = attribute == null
                ? seen
                : Time.getInstance(attribute.getAttrValues().getObjectAt(0))
                        .getDate()
                        .toInstant();
        if (at.isAfter(seen.plus(CLOCKS))) {
            throw new NotProved(Doubt.FROM_THE_FUTURE);
        }
        return at;
    }
}
