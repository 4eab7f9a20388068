// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import palazzo.mail.domain.Mailbox.Account;
import palazzo.mail.domain.Mailbox.Security;

/**
 * The mail server of the demo, on this machine alone and in memory: a box for each city, and one for whoever is answered.
 * Every box is read with its address as user and password.
 */
@Component
@ConditionalOnProperty({"palazzo.demo", "palazzo.demo.mail"})
class DemoMail implements SmartLifecycle {

    private final GreenMail server;

    DemoMail(
            @Value("${palazzo.demo.mail.imap:3143}") int imapPort,
            @Value("${palazzo.demo.mail.smtp:3025}") int smtpPort) {
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(free(imapPort), "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(free(smtpPort), "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
        });
    }

    /** The port, or any where another program has it: a second demo may run beside the first. */
    private static int free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            return 0;
        }
    }

    /** How the house reaches a box. */
    Account account(String name, String address) {
        server.setUser(address, address, address);
        return new Account(
                name,
                address,
                "127.0.0.1",
                server.getImap().getPort(),
                "127.0.0.1",
                server.getSmtp().getPort(),
                Security.NONE,
                address,
                address);
    }

    /** Where whoever was answered reads it. */
    String imap() {
        return "127.0.0.1:" + server.getImap().getPort();
    }

    /** Where one writes to the Mayor. */
    String smtp() {
        return "127.0.0.1:" + server.getSmtp().getPort();
    }

    /** A file that hangs on a mail. */
    record Attached(String name, String type, byte[] bytes) {}

    /** Puts a letter into the box of {@code to}, as if it had come at {@code at}. */
    void deliver(Written letter, Instant at) {
        try {
            inbox(letter.to()).appendMessage(message(letter, at), new Flags(), Date.from(at));
        } catch (MessagingException e) {
            throw new IllegalStateException("The demo's letter \"" + letter.subject() + "\" cannot be delivered.", e);
        }
    }

    /** What somebody writes. */
    record Written(String to, String name, String from, String subject, String text, List<Attached> files) {}

    /** The same as bytes, to be put into an envelope. */
    static byte[] raw(Written letter, Instant at) {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        try {
            message(letter, at).writeTo(raw);
            return raw.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("The demo's letter \"" + letter.subject() + "\" cannot be written.", e);
        }
    }

    private static MimeMessage message(Written letter, Instant at) throws MessagingException {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
            message.setFrom(new InternetAddress(letter.from(), letter.name(), "UTF-8"));
            message.setRecipients(Message.RecipientType.TO, letter.to());
            message.setSubject(letter.subject(), "UTF-8");
            MimeMultipart parts = new MimeMultipart();
            MimeBodyPart words = new MimeBodyPart();
            words.setText(letter.text(), "UTF-8");
            parts.addBodyPart(words);
            for (Attached file : letter.files()) {
                MimeBodyPart part = new MimeBodyPart();
                part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes(), file.type())));
                part.setFileName(file.name());
                parts.addBodyPart(part);
            }
            message.setContent(parts);
            message.setSentDate(Date.from(at));
            message.saveChanges();
            return message;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The Message-ID of what was last sent to {@code address}; empty where nothing was. */
    Optional<String> lastSentTo(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .reduce((earlier, later) -> later)
                .map(DemoMail::id);
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            Address[] to = message.getRecipients(Message.RecipientType.TO);
            return to != null
                    && Arrays.stream(to).anyMatch(each -> each.toString().contains(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts a mail into the box of {@code to} as it is. */
    void deliver(String to, byte[] raw, Instant at) {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            inbox(to).appendMessage(message, new Flags(), Date.from(at));
        } catch (MessagingException e) {
            throw new IllegalStateException("The demo's mail to " + to + " cannot be delivered.", e);
        }
    }

    /** What lies in any box and asks for the receipts of certified mail. */
    List<MimeMessage> asksForReceipts() {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> header(message, "X-TipoRicevuta") && !header(message, "X-Trasporto"))
                .toList();
    }

    private static boolean header(MimeMessage message, String name) {
        try {
            return message.getHeader(name) != null;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MailFolder inbox(String address) {
        GreenMailUser user = server.getUserManager().getUserByEmail(address);
        try {
            return server.getManagers().getImapHostManager().getInbox(user);
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void start() {
        server.start();
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public boolean isRunning() {
        return server.isRunning();
    }
}
