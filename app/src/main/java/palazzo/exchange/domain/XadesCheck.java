// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.xades.validation.XAdESSignature;
import eu.europa.esig.dss.xades.validation.XMLDocumentAnalyzer;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import palazzo.law.Norm;
import palazzo.registry.Seal.Seen;

/**
 * Checks a seal: one, over the whole document, unbroken, with a certificate that was in force when it was put on. Whether
 * whoever issued the certificate is a qualified one is not looked up: that wants the trusted lists of the Union.
 */
@Norm(
        value = "Linee guida AgID sui documenti informatici, allegato 6, 2.2",
        doubt = "the trusted lists are not consulted: the seal is known to be whole, not to be qualified")
final class XadesCheck {

    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";

    private static final Set<String> LEAVES_THE_SIGNATURE_OUT =
            Set.of("not(ancestor-or-self::ds:Signature)", "/descendant::ds:Signature");

    private XadesCheck() {}

    /** @param received when it came: the certificate was in force then, or when it says that it was sealed */
    static Seen check(byte[] xml, Document document, Instant received) {
        if (!coversTheWhole(document)) {
            return new Seen("il sigillo non copre l’intero file", "", null);
        }
        List<AdvancedSignature> signatures = signatures(xml);
        if (signatures.size() != 1 || !(signatures.getFirst() instanceof XAdESSignature signature)) {
            return new Seen("il sigillo non è uno solo", "", null);
        }
        return check(signature, received);
    }

    private static Seen check(XAdESSignature signature, Instant received) {
        CertificateToken certificate = signature.getSigningCertificateToken();
        if (certificate == null) {
            return new Seen("il certificato del sigillo manca", "", null);
        }
        String signer = certificate.getSubject().getPrettyPrintRFC2253();
        Date signed = signature.getSigningTime();
        Instant at = signed == null ? null : signed.toInstant();
        if (!signature.getSignatureCryptographicVerification().isSignatureValid()) {
            return new Seen("il contenuto è cambiato dopo il sigillo", signer, at);
        }
        return new Seen(inForce(certificate, signed, received), signer, at);
    }

    private static String inForce(CertificateToken certificate, @Nullable Date signed, Instant received) {
        return certificate.isValidOn(Date.from(received)) || signed != null && certificate.isValidOn(signed)
                ? ""
                : "il certificato del sigillo non era in vigore";
    }

    private static List<AdvancedSignature> signatures(byte[] xml) {
        XMLDocumentAnalyzer analyzer = new XMLDocumentAnalyzer(new InMemoryDocument(xml, "Segnatura.xml"));
        analyzer.setCertificateVerifier(new CommonCertificateVerifier(true));
        return analyzer.getSignatures();
    }

    /** One signature, at the end of the root, whose first reference is the document itself: no other can be shown instead. */
    private static boolean coversTheWhole(Document document) {
        NodeList signatures = document.getElementsByTagNameNS(DSIG, "Signature");
        return signatures.getLength() == 1
                && document.getDocumentElement().isSameNode(signatures.item(0).getParentNode())
                && refersToAll((Element) signatures.item(0));
    }

    private static boolean refersToAll(Element signature) {
        return Nodes.at(signature, "SignedInfo").stream()
                .flatMap(info -> Nodes.children(info, "Reference").stream())
                .anyMatch(reference -> reference.hasAttribute("URI")
                        && reference.getAttribute("URI").isEmpty()
                        && onlyLeavesTheSignatureOut(reference));
    }

    private static boolean onlyLeavesTheSignatureOut(Element reference) {
        return Nodes.at(reference, "Transforms").stream()
                .flatMap(transforms -> Nodes.children(transforms, "Transform").stream())
                .allMatch(XadesCheck::isHarmless);
    }

    /** By its name, or by an XPath that says the same: nothing but the signature may be left out of what is sealed. */
    private static boolean isHarmless(Element transform) {
        String algorithm = transform.getAttribute("Algorithm");
        return algorithm.endsWith("#enveloped-signature")
                || algorithm.contains("c14n")
                || LEAVES_THE_SIGNATURE_OUT.contains(transform.getTextContent().replaceAll("\\s", ""));
    }
}
