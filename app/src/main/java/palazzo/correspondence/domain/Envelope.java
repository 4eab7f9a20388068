// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.Mailbox.Account;

/** Makes the message of a reply: its words, and the signed paper as an attachment. */
@Component
class Envelope {

    private final Mailboxes mailboxes;

    Envelope(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    /**
     * What is written on and in it.
     *
     * @param answers Message-ID of the mail it answers; empty for a letter that was none
     */
    record Mail(Account from, String to, String subject, String body, String messageId, String answers, Instant date) {}

    /** The Message-ID of a dispatch, in the domain of its box: always the same one. */
    String messageId(UUID dispatch, @Nullable UUID mailbox) {
        String address = mailbox == null
                ? "@palazzo.invalid"
                : mailboxes.one(mailbox).account().address();
        return "<" + dispatch + address.substring(address.indexOf('@')) + ">";
    }

    /** The bytes of the message. */
    byte[] seal(Mail mail, String fileName, byte[] paper) {
        try {
            MimeMessage message = new FixedId(mail.messageId());
            message.setFrom(
                    new InternetAddress(mail.from().address(), mail.from().name(), "UTF-8"));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
            message.setSubject(mail.subject(), "UTF-8");
            message.setSentDate(Date.from(mail.date()));
            if (!mail.answers().isEmpty()) {
                message.setHeader("In-Reply-To", mail.answers());
                message.setHeader("References", mail.answers());
            }
            message.setContent(new MimeMultipart(text(mail.body()), file(fileName, paper)));
            message.saveChanges();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            message.writeTo(out);
            return out.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("The message " + mail.messageId() + " cannot be made.", e);
        }
    }

    private static MimeBodyPart text(String body) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(body, "UTF-8");
        return part;
    }

    private static MimeBodyPart file(String name, byte[] paper) throws MessagingException, IOException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(paper, "application/pdf")));
        part.setFileName(MimeUtility.encodeText(name, StandardCharsets.UTF_8.name(), null));
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
