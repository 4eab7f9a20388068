// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import palazzo.mail.domain.Mailbox;
import palazzo.mail.domain.Mailbox.Account;
import palazzo.mail.domain.Mailbox.Security;
import palazzo.mail.domain.Mailboxes;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;

/** The mail of the stories: a server with the Mayor's box, and whoever writes to it. */
public final class TheMail {

    /** The Mayor's address. */
    public static final String MAYOR = "sindaco@comune.example";

    private static final GreenMail SERVER = started();
    private static final String CAME_BACK = """
            Return-Path: <>
            From: Mail Delivery System <MAILER-DAEMON@mx.posta.example>
            To: %s
            Message-ID: <ritorno-%d@mx.posta.example>
            Subject: Undelivered Mail Returned to Sender
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: message/delivery-status

            Action: failed
            Diagnostic-Code: smtp; %s

            --b
            Content-Type: text/rfc822-headers

            Message-ID: %s

            --b--
            """;
    private static int cameBack;

    private TheMail() {}

    /** Gives the first city its box, once. */
    public static void opens(Cities cities, Mailboxes mailboxes) {
        opens(
                cities,
                mailboxes,
                account("Posta del Sindaco", MAYOR, SERVER.getSmtp().getPort()));
    }

    /** Gives the first city a box, once; one that was closed is open again, with these servers. */
    public static void opens(Cities cities, Mailboxes mailboxes, Account account) {
        CityScope.run(
                cities.named("milano").orElseThrow(),
                () -> of(account.address(), mailboxes)
                        .ifPresentOrElse(
                                box -> mailboxes.change(box.id(), box.version(), account, true),
                                () -> mailboxes.add(account)));
    }

    /** Closes a box of the first city. */
    public static void closes(Cities cities, Mailboxes mailboxes, String address) {
        CityScope.run(
                cities.named("milano").orElseThrow(),
                () -> of(address, mailboxes)
                        .ifPresent(box -> mailboxes.change(box.id(), box.version(), box.account(), false)));
    }

    private static Optional<Mailbox> of(String address, Mailboxes mailboxes) {
        return mailboxes.all().stream()
                .filter(box -> box.account().address().equals(address))
                .findFirst();
    }

    /** A box on the server of the stories, whose answers leave through the server at {@code smtpPort}. */
    public static Account account(String name, String address, int smtpPort) {
        SERVER.setUser(address, address, "segreta");
        return new Account(
                name,
                address,
                "127.0.0.1",
                SERVER.getImap().getPort(),
                "127.0.0.1",
                smtpPort,
                Security.NONE,
                address,
                "segreta");
    }

    /** The same, reached through {@code line}. */
    public static Account account(String name, String address, ALine line) {
        Account box = account(name, address, smtpPort());
        return new Account(
                box.name(),
                box.address(),
                box.imapHost(),
                line.port(),
                box.smtpHost(),
                box.smtpPort(),
                box.security(),
                box.username(),
                box.password());
    }

    /** Where the server of the stories is read. */
    public static int imapPort() {
        return SERVER.getImap().getPort();
    }

    /** Where the server of the stories takes mail. */
    public static int smtpPort() {
        return SERVER.getSmtp().getPort();
    }

    /** Somebody writes to the Mayor. @return the Message-ID */
    public static String arrives(String name, String address, String subject, String body) {
        return arrivesAt(MAYOR, name, address, subject, body);
    }

    /** Somebody writes to the Mayor, and the server has it since {@code when}. */
    public static void arrivesOn(Instant when, String name, String address, String subject, String body) {
        try {
            var box = SERVER.getUserManager().getUserByEmail(MAYOR);
            SERVER.getManagers()
                    .getImapHostManager()
                    .getInbox(box)
                    .appendMessage(written(MAYOR, name, address, subject, body), new Flags(), Date.from(when));
        } catch (MessagingException | FolderException e) {
            throw new AssertionError(e);
        }
    }

    /** Somebody writes to the box of {@code to}. @return the Message-ID */
    public static String arrivesAt(String to, String name, String address, String subject, String body) {
        try {
            MimeMessage message = written(to, name, address, subject, body);
            deliver(to, message);
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static MimeMessage written(String to, String name, String address, String subject, String body)
            throws MessagingException {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
            message.setFrom(new InternetAddress(address, name, "UTF-8"));
            message.setRecipients(Message.RecipientType.TO, to);
            message.setSubject(subject, "UTF-8");
            message.setText(body, "UTF-8");
            message.saveChanges();
            return message;
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    /** A message comes into the Mayor's box as it is. */
    public static void deliver(MimeMessage message) {
        deliver(MAYOR, message);
    }

    /** A mail comes as it is. */
    public static void deliver(String to, String raw) {
        byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
        try {
            deliver(to, new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** A server says that what it took could not be delivered. @param messageId as the message bears it, in angles */
    public static void comesBack(String to, String messageId, String why) {
        deliver(to, CAME_BACK.formatted(to, ++cameBack, why, messageId));
    }

    private static void deliver(String to, MimeMessage message) {
        SERVER.getUserManager().getUserByEmail(to).deliver(message);
    }

    /** The server loses the box of {@code address}, and has an empty one that it counts anew. It tells boxes apart by seconds. */
    public static void losesTheBoxOf(String address) {
        long lost = validity(address);
        while (validity(address) == lost) {
            SERVER.getUserManager().deleteUser(SERVER.getUserManager().getUserByEmail(address));
            SERVER.setUser(address, address, "segreta");
        }
    }

    private static long validity(String address) {
        try {
            return SERVER.getManagers()
                    .getImapHostManager()
                    .getInbox(SERVER.getUserManager().getUserByEmail(address))
                    .getUidValidity();
        } catch (FolderException e) {
            throw new AssertionError(e);
        }
    }

    /** What lies in the box of {@code address}, the oldest first. */
    public static List<MimeMessage> inTheBoxOf(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    /** The words of a message. */
    public static String text(MimeMessage message) throws MessagingException, IOException {
        return message.getContent() instanceof MimeMultipart parts
                ? String.valueOf(parts.getBodyPart(0).getContent())
                : String.valueOf(message.getContent());
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            Address[] to = message.getAllRecipients();
            return to != null
                    && Arrays.stream(to).anyMatch(each -> each.toString().contains(address));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static GreenMail started() {
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
        });
        server.setUser(MAYOR, MAYOR, "segreta");
        server.start();
        return server;
    }
}
