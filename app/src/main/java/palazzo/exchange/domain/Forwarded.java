// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalTime;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.exchange.domain.Mark.Office;
import palazzo.exchange.domain.SoapRequest.Sent;
import palazzo.kernel.Line;
import palazzo.kernel.Today;
import palazzo.mail.MailImport;

/**
 * Takes in a document that another registry brought by our service. It becomes the same item that it would be by mail, with
 * its stamp beside it, so that all that follows is one and the same, but for the letter that says how it came; brought twice,
 * its bytes are the same, and it is known.
 */
@Component
class Forwarded {

    private final MailImport intake;
    private final OwnIds own;
    private final Brought brought;

    Forwarded(MailImport intake, OwnIds own, Brought brought) {
        this.intake = intake;
        this.own = own;
        this.brought = brought;
    }

    /** Keeps its bytes before anything else. In no transaction. */
    void take(Office from, ReadMark mark, byte[] stamp, List<Sent> files) {
        try {
            Path message = Files.createTempFile("exchange-", ".eml");
            try {
                brought.add(written(message(from, mark, stamp, files), message), from.address());
                intake.take(message, found -> {});
            } finally {
                Files.deleteIfExists(message);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("A document that came by the service cannot be kept.", e);
        }
    }

    /** The hash of its bytes. */
    private static String written(MimeMessage message, Path file) throws IOException, MessagingException {
        MessageDigest sha256 = Stamping.sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), sha256)) {
            message.writeTo(out);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private MimeMessage message(Office from, ReadMark mark, byte[] stamp, List<Sent> files)
            throws MessagingException, IOException {
        UUID name = UUID.nameUUIDFromBytes(mark.id().text().getBytes(StandardCharsets.UTF_8));
        MimeMessage message = new Named("<" + name + "@interoperabilita.palazzo>");
        message.setFrom(new InternetAddress(from.address(), Line.of(from.name()), "UTF-8"));
        message.setRecipients(Message.RecipientType.TO, own.body().mail());
        message.setSubject(Line.of(mark.about()), "UTF-8");
        message.setSentDate(Date.from(registered(mark.id())));
        MimeMultipart parts = new Bounded("=_" + name);
        MimeBodyPart words = new MimeBodyPart();
        words.setText(
                mark.about() + "\n\n" + mark.sender() + ", prot. " + mark.id().text() + "\n", "UTF-8");
        parts.addBodyPart(words);
        for (Sent file : files) {
            parts.addBodyPart(part(file.name(), file.mediaType(), file.bytes()));
        }
        parts.addBodyPart(part("Segnatura.xml", "application/xml", stamp));
        message.setContent(parts);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String name, String type, byte[] bytes) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        String known = type.matches("[\\w.+-]+/[\\w.+-]+") ? type : "application/octet-stream";
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, known)));
        part.setFileName(name);
        return part;
    }

    private static java.time.Instant registered(RegistrationId id) {
        return id.time() == null
                ? id.date().atTime(LocalTime.NOON).atZone(Today.ROME).toInstant()
                : id.date().atTime(id.time()).toInstant();
    }

    /** One whose identity follows from the document. */
    private static final class Named extends MimeMessage {

        private final String id;

        Named(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    /** Parts whose boundary is no accident. */
    private static final class Bounded extends MimeMultipart {

        Bounded(String boundary) throws MessagingException {
            ContentType type = new ContentType(contentType);
            type.setParameter("boundary", boundary);
            contentType = type.toString();
        }
    }
}
