// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import palazzo.kernel.Today;
import palazzo.pec.Certification.Fault;
import palazzo.pec.Certification.Recipient;
import palazzo.pec.Certification.Type;

/**
 * A provider of certified mail that never was, with an authority of its own that nobody but a demo or a test trusts. What it
 * seals has the form of RFC 6109.
 */
public final class InventedProvider {

    private static final Duration LIFE = Duration.ofDays(3 * 365);
    private static final String CUT = "\u0000";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("XX");
    private static final DateTimeFormatter MAIL =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss XX", Locale.ENGLISH);

    private final String name;
    private final String address;
    private final KeyPair keys;
    private final X509Certificate authority;
    private final X509Certificate certificate;

    private InventedProvider(
            String name, String address, KeyPair keys, X509Certificate authority, X509Certificate certificate) {
        this.name = name;
        this.address = address;
        this.keys = keys;
        this.authority = authority;
        this.certificate = certificate;
    }

    /**
     * Founds one, with keys of its own.
     *
     * @param domain of its boxes; it writes as {@code posta-certificata@domain}
     * @param from since when its certificates are valid: three years
     */
    public static InventedProvider found(String name, String domain, Instant from) {
        try {
            KeyPair root = keys();
            KeyPair keys = keys();
            String address = "posta-certificata@" + domain;
            X500Name issuer = new X500Name("C=IT,O=Autorita inventata,CN=CA inventata per " + domain);
            X500Name subject = new X500Name("C=IT,O=Gestore inventato,CN=Posta Certificata");
            var authority = builder(issuer, issuer, root, from, 1);
            authority.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            var certificate = builder(issuer, subject, keys, from, 2);
            certificate.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            certificate.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.rfc822Name, address)));
            return new InventedProvider(name, address, keys, signed(authority, root), signed(certificate, root));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException("no provider was founded", e);
        }
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static JcaX509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, KeyPair keys, Instant from, long serial) {
        return new JcaX509v3CertificateBuilder(
                issuer,
                BigInteger.valueOf(serial),
                Date.from(from),
                Date.from(from.plus(LIFE)),
                subject,
                keys.getPublic());
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder certificate, KeyPair by)
            throws OperatorCreationException, GeneralSecurityException {
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(certificate.build(signer));
    }

    /** The certificate of its authority, as a system administrator would get it. */
    public String authorityPem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder().encodeToString(authority.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A message that somebody gave to a provider.
     *
     * @param id which the provider gave it (identificativo), without brackets
     * @param messageId which the sender gave it, with brackets
     */
    public record Given(String id, String messageId, String sender, List<Recipient> recipients, String subject) {}

    /** The envelope around {@code original}, as it reaches its recipients. */
    public byte[] envelope(Given given, byte[] original, Instant at) {
        String headers = "X-Trasporto: posta-certificata\nReply-To: %s\nSubject: POSTA CERTIFICATA: %s\n"
                .formatted(given.sender(), given.subject());
        return seal(
                headers + from("Per conto di: " + given.sender()) + common(given, given.id(), at),
                "Messaggio di posta certificata",
                Optional.of(data(given, Type.ENVELOPE, Fault.NONE, Optional.empty(), at)),
                Optional.of(original),
                at);
    }

    /**
     * A receipt about {@code given}.
     *
     * @param recipient whom it is about; empty for acceptance and refusal, which are about all
     * @param original comes with a complete receipt of delivery
     */
    public byte[] receipt(
            Given given, Type type, Fault fault, Optional<String> recipient, Optional<byte[]> original, Instant at) {
        String id = given.id() + "." + type.code() + "." + Integer.toHexString(recipient.hashCode()) + "."
                + at.getEpochSecond();
        String headers = "X-Ricevuta: %s\nSubject: %s: %s\n".formatted(type.code(), title(type), given.subject());
        return seal(
                headers + from("") + common(given, id, at),
                title(type),
                Optional.of(data(given, type, fault, recipient, at)),
                original,
                at);
    }

    /** The envelope around a mail that was not certified. */
    public byte[] anomaly(String sender, String subject, byte[] original, Instant at) {
        String headers =
                "X-Trasporto: errore\nReply-To: %s\nSubject: ANOMALIA MESSAGGIO: %s\n".formatted(sender, subject);
        return seal(
                headers + from("Per conto di: " + sender) + "Date: " + MAIL.format(rome(at)) + "\n",
                "Anomalia nel messaggio",
                Optional.empty(),
                Optional.of(original),
                at);
    }

    private static String title(Type type) {
        return switch (type) {
            case ACCEPTED -> "ACCETTAZIONE";
            case NOT_ACCEPTED -> "AVVISO DI NON ACCETTAZIONE";
            case TAKEN_IN_CHARGE -> "PRESA IN CARICO";
            case DELIVERED -> "CONSEGNA";
            case NOT_DELIVERED -> "AVVISO DI MANCATA CONSEGNA";
            case LATE -> "AVVISO DI MANCATA CONSEGNA PER SUP. TEMPO MASSIMO";
            case VIRUS_FOUND -> "PROBLEMA DI SICUREZZA";
            case ENVELOPE -> "POSTA CERTIFICATA";
        };
    }

    private String from(String shown) {
        return "From: \"%s\" <%s>\n".formatted(shown, address);
    }

    private static String common(Given given, String id, Instant at) {
        return "X-Riferimento-Message-ID: %s\nMessage-ID: <%s>\nDate: %s\n"
                .formatted(given.messageId(), id, MAIL.format(rome(at)));
    }

    private static ZonedDateTime rome(Instant at) {
        return at.atZone(Today.ROME);
    }

    private String data(Given given, Type type, Fault fault, Optional<String> recipient, Instant at) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <postacert tipo="%s" errore="%s"><intestazione><mittente>%s</mittente>%s<risposte>%s</risposte>                <oggetto>%s</oggetto></intestazione><dati><gestore-emittente>%s</gestore-emittente>                <data zona="%s"><giorno>%s</giorno><ora>%s</ora></data><identificativo>%s</identificativo>                <msgid>%s</msgid>%s%s%s</dati></postacert>
                """.formatted(
                type.code(),
                fault.code(),
                xml(given.sender()),
                given.recipients().stream().map(InventedProvider::addressed).collect(Collectors.joining()),
                xml(given.sender()),
                xml(given.subject()),
                xml(name),
                ZONE.format(rome(at)),
                DAY.format(rome(at)),
                HOUR.format(rome(at)),
                xml(given.id()),
                xml(given.messageId()),
                type == Type.DELIVERED || type == Type.ENVELOPE ? "<ricevuta tipo=\"completa\"/>" : "",
                recipient.map(to -> "<consegna>" + xml(to) + "</consegna>").orElse(""),
                explained(fault));
    }

    private static String addressed(Recipient to) {
        return "<destinatari tipo=\"%s\">%s</destinatari>"
                .formatted(to.certified() ? "certificato" : "esterno", xml(to.address()));
    }

    private static String explained(Fault fault) {
        return switch (fault) {
            case NONE -> "";
            case NO_ADDRESS -> "<errore-esteso>5.1.1 - indirizzo non valido</errore-esteso>";
            case NO_DOMAIN -> "<errore-esteso>5.1.2 - dominio non valido</errore-esteso>";
            case VIRUS -> "<errore-esteso>rilevato un virus</errore-esteso>";
            case OTHER -> "<errore-esteso>5.4.0 - tempo massimo superato</errore-esteso>";
        };
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /**
     * Seals whatever it is given.
     *
     * @param headers of the outer mail, each with its line end
     * @param data the certification data, as they are
     */
    public byte[] seal(String headers, String text, Optional<String> data, Optional<byte[]> original, Instant at) {
        String parts = part("text/plain; charset=\"utf-8\"", "", text)
                + data.map(xml -> part("application/xml; name=\"daticert.xml\"", "base64", base64(xml)))
                        .orElse("")
                + original.map(mail -> part("message/rfc822; name=\"postacert.eml\"", "", latin(mail)))
                        .orElse("");
        String cut = cut("=_busta", headers + parts);
        return sealContent(
                headers,
                "Content-Type: multipart/mixed; boundary=\"" + cut + "\"\n\n" + parts.replace(CUT, cut) + "--" + cut
                        + "--\n",
                at);
    }

    /** Signs {@code content}, an entity with its headers, whatever it is. */
    public byte[] sealContent(String headers, String content, Instant at) {
        String canonical = crlf(content);
        String signature = Base64.getMimeEncoder().encodeToString(sign(bytes(canonical), at));
        String cut = cut("=_firma", headers + content);
        return bytes(crlf(headers
                        + "MIME-Version: 1.0\nContent-Type: multipart/signed;"
                        + " protocol=\"application/x-pkcs7-signature\"; micalg=\"sha-256\"; boundary=\"" + cut
                        + "\"\n\n"
                        + "--" + cut + "\n")
                + canonical
                + crlf("\n--" + cut + "\nContent-Type: application/x-pkcs7-signature; name=\"smime.p7s\"\n"
                        + "Content-Transfer-Encoding: base64\n\n" + signature + "\n--" + cut + "--\n"));
    }

    /** Where parts are cut: another in each mail, so that one may lie in the other. */
    private static String cut(String kind, String of) {
        return kind + Integer.toHexString(of.hashCode());
    }

    private static String part(String type, String encoding, String body) {
        return "--" + CUT + "\nContent-Type: " + type + "\n"
                + (encoding.isEmpty() ? "" : "Content-Transfer-Encoding: " + encoding + "\n")
                + "\n" + body + "\n";
    }

    private byte[] sign(byte[] content, Instant at) {
        try {
            ASN1EncodableVector signed = new ASN1EncodableVector();
            signed.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at)))));
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(digests)
                    .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(new AttributeTable(signed)))
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()), certificate));
            generator.addCertificates(new JcaCertStore(List.of(certificate)));
            return generator.generate(new CMSProcessableByteArray(content)).getEncoded();
        } catch (OperatorCreationException | GeneralSecurityException | CMSException | IOException e) {
            throw new IllegalStateException("nothing was signed", e);
        }
    }

    private static String base64(String text) {
        return Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes as characters, one each, so that nothing of them changes. */
    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String crlf(String text) {
        return text.replaceAll("\r?\n", "\r\n");
    }
}
