// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import palazzo.Visit;
import palazzo.demo.InventedProvider;
import palazzo.demo.InventedProvider.Given;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailbox.Account;
import palazzo.pec.Certification.Fault;
import palazzo.pec.Certification.Recipient;
import palazzo.pec.Certification.Type;

/** The certified mail of the stories: a provider whom the first city trusts, its box of the Cabinet, and who writes to it. */
public final class ThePost {

    /** The certified box of the Cabinet. */
    public static final String CABINET = "gabinetto@pec.comune.example";

    /** A town that writes. */
    public static final String MONTELAGO = "protocollo@pec.montelago.example";

    private static final Instant FOUNDED = Instant.parse("2026-11-01T00:00:00Z");
    private static final InventedProvider PROVIDER = InventedProvider.found("Gestore di prova", "pec.example", FOUNDED);
    private static int count;

    private ThePost() {}

    /** The box of the Cabinet on the server of the stories. */
    public static Account box(int smtpPort) {
        return TheMail.account("PEC del Gabinetto", CABINET, smtpPort).asCertified();
    }

    /** An administrator trusts the provider, on the page for that. */
    public static void isTrusted(int port) {
        Visit admin = Visit.as(port, "milano.localhost", "zita.arcangioli");
        String path = "/mailboxes/providers";
        assertThat(admin.submit(admin.open(path), "form.form", Map.of("text", PROVIDER.authorityPem()))
                        .text())
                .contains("CA inventata per pec.example");
    }

    /** Montelago writes by certified mail. */
    public static byte[] envelope(String subject, String body, Instant at) {
        String id = "m" + count++ + "@pec.montelago.example";
        Given given = given(id, "<client-" + id + ">", MONTELAGO, CABINET, subject);
        String original = "From: Comune di Montelago <%s>\nTo: %s\nSubject: %s\nMessage-ID: <%s>\n\n%s\n"
                .formatted(MONTELAGO, CABINET, subject, id, body);
        return PROVIDER.envelope(given, original.replace("\n", "\r\n").getBytes(UTF_8), at);
    }

    /** Somebody writes to the certified box from an ordinary one. */
    public static byte[] anomaly(String from, String subject, Instant at) {
        String original = "From: %s\r\nTo: %s\r\nSubject: %s\r\n\r\nBuongiorno.\r\n".formatted(from, CABINET, subject);
        return PROVIDER.anomaly(from, subject, original.getBytes(UTF_8), at);
    }

    /** A provider that nobody knows yet, by which Montelago writes. */
    public static final class Stranger {

        private final InventedProvider provider;

        /** @param name as it calls itself */
        public Stranger(String name, String domain) {
            provider = InventedProvider.found(name, domain, FOUNDED);
        }

        /** The certificate of the authority behind it. */
        public String authorityPem() {
            return provider.authorityPem();
        }

        /** Montelago writes by it, as HTML. */
        public byte[] envelope(String subject, String html, Instant at) {
            String id = "s" + count++ + "@pec.montelago.example";
            String original =
                    "From: Comune di Montelago <%s>\nTo: %s\nSubject: %s\nMessage-ID: <%s>\nContent-Type: text/html\n\n%s\n"
                            .formatted(MONTELAGO, CABINET, subject, id, html);
            Given given = given(id, "<client-" + id + ">", MONTELAGO, CABINET, subject);
            return provider.envelope(given, original.replace("\n", "\r\n").getBytes(UTF_8), at);
        }
    }

    /** What the provider says of {@code sent}, which the Cabinet sent to Montelago. */
    public static byte[] receipt(MimeMessage sent, Type type, Fault fault, Instant at) {
        boolean ofAll = type == Type.ACCEPTED || type == Type.NOT_ACCEPTED;
        return PROVIDER.receipt(
                given(sent), type, fault, ofAll ? Optional.empty() : Optional.of(MONTELAGO), Optional.empty(), at);
    }

    private static Given given(MimeMessage sent) {
        try {
            String id = sent.getMessageID();
            return given("g" + id.substring(1, id.indexOf('@')) + "@pec.example", id, CABINET, MONTELAGO, "Risposta");
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static Given given(String id, String messageId, String from, String to, String subject) {
        return new Given(id, messageId, from, List.of(new Recipient(to, true)), subject);
    }

    /** It comes into the box of the Cabinet. */
    public static void comes(byte[] mail) {
        TheMail.deliver(CABINET, new String(mail, UTF_8));
    }

    /** The same without its signature: what anybody can write. */
    public static byte[] forged(byte[] receipt, String id) {
        String text = new String(receipt, UTF_8).replace("multipart/signed", "multipart/mixed");
        return text.replaceFirst("\nMessage-ID: <", "\nMessage-ID: <" + id).getBytes(UTF_8);
    }

    /** A time of the provider, some hours after the clock of the stories began. */
    public static Instant hour(int hours) {
        return Instant.parse("2026-12-02T08:00:00Z").plus(Duration.ofHours(hours));
    }
}
