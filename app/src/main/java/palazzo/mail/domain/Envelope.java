// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.mail.Outbox.Enclosure;
import palazzo.mail.Outbox.Post;
import palazzo.mail.domain.Mailbox.Account;

/** Makes the bytes of a message: its words, and the files that go along. */
@Component
class Envelope {

    /** The Message-ID of a sending, in the domain of its box: always the same one. */
    static String messageId(UUID sending, Account from) {
        return "<" + sending + from.address().substring(from.address().indexOf('@')) + ">";
    }

    /** The bytes of the message. */
    byte[] seal(Account from, Post post, String messageId, Instant date) {
        try {
            MimeMessage message = new FixedId(messageId);
            message.setFrom(new InternetAddress(from.address(), from.name(), "UTF-8"));
            for (String to : post.to()) {
                message.addRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
            }
            message.setSubject(post.subject(), "UTF-8");
            message.setSentDate(Date.from(date));
            head(message, post);
            if (from.certified()) {
                message.setHeader("X-TipoRicevuta", from.receipts().code());
            }
            message.setContent(parts(post));
            message.saveChanges();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            message.writeTo(out);
            return out.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("The message " + messageId + " cannot be made.", e);
        }
    }

    private static void head(MimeMessage message, Post post) throws MessagingException {
        if (!post.answers().isEmpty()) {
            message.setHeader("In-Reply-To", post.answers());
            message.setHeader("References", post.answers());
        }
        if (post.machine()) {
            message.setHeader("Auto-Submitted", "auto-replied");
        }
    }

    private static MimeMultipart parts(Post post) throws MessagingException, IOException {
        MimeMultipart parts = new MimeMultipart(text(post.body()));
        for (Enclosure enclosure : post.enclosures()) {
            parts.addBodyPart(file(enclosure));
        }
        return parts;
    }

    private static MimeBodyPart text(String body) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(body, "UTF-8");
        return part;
    }

    /** What a calendar program says to another's stands in the mail itself, not beside it (RFC 6047, 2.4). */
    private static MimeBodyPart file(Enclosure enclosure) throws MessagingException, IOException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(enclosure.bytes(), enclosure.mediaType())));
        part.setFileName(MimeUtility.encodeText(enclosure.name(), StandardCharsets.UTF_8.name(), null));
        if (enclosure.mediaType().startsWith("text/calendar; method=")) {
            part.setDisposition(Part.INLINE);
        }
        return part;
    }

    /** A message that keeps the Message-ID it is given. */
    private static final class FixedId extends MimeMessage {

        private final String id;

        FixedId(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
