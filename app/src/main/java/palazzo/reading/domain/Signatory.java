// SPDX-License-Identifier: EUPL-1.2
package palazzo.reading.domain;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.jspecify.annotations.Nullable;

/**
 * Whom a certificate names.
 *
 * @param fiscalCode as qualified certificates have it in the serial number of the subject (ETSI EN 319 412-1,
 *     {@code TINIT-…}), older Italian ones after {@code IT:} or in the common name; empty for none
 */
record Signatory(String name, String fiscalCode, String issuer, boolean isBody) {

    private static final Pattern FISCAL_CODE = Pattern.compile(
            "(?<![A-Z0-9])[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-EHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z](?![A-Z0-9])");

    static Signatory of(@Nullable CertificateToken certificate) {
        if (certificate == null) {
            return new Signatory("", "", "", false);
        }
        X500Name subject = name(certificate.getCertificate().getSubjectX500Principal());
        X500Name issuer = name(certificate.getCertificate().getIssuerX500Principal());
        return new Signatory(
                person(subject),
                fiscalCode(value(subject, BCStyle.SERIALNUMBER) + " " + value(subject, BCStyle.CN)),
                first(value(issuer, BCStyle.O), value(issuer, BCStyle.CN)),
                !value(subject, BCStyle.ORGANIZATION_IDENTIFIER).isEmpty()
                        && value(subject, BCStyle.SURNAME).isEmpty());
    }

    private static String person(X500Name subject) {
        String parts = (value(subject, BCStyle.GIVENNAME) + " " + value(subject, BCStyle.SURNAME)).strip();
        return first(parts, value(subject, BCStyle.CN), value(subject, BCStyle.O));
    }

    private static String fiscalCode(String text) {
        Matcher code = FISCAL_CODE.matcher(text.toUpperCase(Locale.ROOT));
        return code.find() ? code.group() : "";
    }

    private static String first(String... candidates) {
        return Stream.of(candidates).filter(each -> !each.isBlank()).findFirst().orElse("");
    }

    private static X500Name name(X500Principal principal) {
        return X500Name.getInstance(principal.getEncoded());
    }

    private static String value(X500Name name, ASN1ObjectIdentifier attribute) {
        RDN[] found = name.getRDNs(attribute);
        String value = found.length == 0
                ? ""
                : IETFUtils.valueToString(found[0].getFirst().getValue());
        return value.replaceAll("[\\p{Cc}\\p{Cf}]", " ").replace("\\", "").strip();
    }
}
