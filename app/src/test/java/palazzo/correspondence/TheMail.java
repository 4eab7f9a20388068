// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import palazzo.correspondence.domain.Mailbox.Account;
import palazzo.correspondence.domain.Mailbox.Security;
import palazzo.correspondence.domain.Mailboxes;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;

/** The mail of the stories: a server with the Mayor's box, and whoever writes to it. */
public final class TheMail {

    /** The Mayor's address. */
    public static final String MAYOR = "sindaco@comune.example";

    private static final GreenMail SERVER = started();

    private TheMail() {}

    /** Gives the first city its box, once. */
    public static void opens(Cities cities, Mailboxes mailboxes) {
        CityScope.run(cities.named("milano").orElseThrow(), () -> {
            boolean there = mailboxes.all().stream()
                    .anyMatch(box -> box.account().address().equals(MAYOR));
            if (!there) {
                mailboxes.add(account());
            }
        });
    }

    /** Somebody writes to the Mayor. @return the Message-ID */
    public static String arrives(String name, String address, String subject, String body) {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
            message.setFrom(new InternetAddress(address, name, "UTF-8"));
            message.setRecipients(Message.RecipientType.TO, MAYOR);
            message.setSubject(subject, "UTF-8");
            message.setText(body, "UTF-8");
            message.saveChanges();
            deliver(message);
            return message.getMessageID();
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    /** A message comes as it is. */
    public static void deliver(MimeMessage message) {
        SERVER.getUserManager().getUserByEmail(MAYOR).deliver(message);
    }

    /** What lies in the box of {@code address}, the oldest first. */
    public static List<MimeMessage> inTheBoxOf(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .anyMatch(to -> to.toString().contains(address));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static Account account() {
        return new Account(
                "Posta del Sindaco",
                MAYOR,
                "127.0.0.1",
                SERVER.getImap().getPort(),
                "127.0.0.1",
                SERVER.getSmtp().getPort(),
                Security.NONE,
                MAYOR,
                "segreta");
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
