// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import jakarta.mail.Session;
import java.util.Properties;
import palazzo.mail.domain.Mailbox.Account;
import palazzo.mail.domain.Mailbox.Security;

/** How one speaks with the servers of a mailbox. */
final class MailSession {

    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "60000";

    /** A mail is fetched piece by piece: one of a gigabyte does not fit into memory. */
    private static final String PIECE_BYTES = "1000000";

    private MailSession() {}

    static Session of(Account account) {
        Properties properties = new Properties();
        put(properties, "imap", account.imapHost(), account.imapPort(), account.security());
        put(properties, "smtp", account.smtpHost(), account.smtpPort(), account.security());
        properties.setProperty("mail.imap.fetchsize", PIECE_BYTES);
        properties.setProperty("mail.imap.peek", "true");
        properties.setProperty(
                "mail.smtp.auth", String.valueOf(!account.password().isEmpty()));
        properties.setProperty("mail.smtp.sendpartial", "false");
        properties.setProperty("mail.mime.allowutf8", "true");
        return Session.getInstance(properties);
    }

    private static void put(Properties properties, String protocol, String host, int port, Security security) {
        String key = "mail." + protocol + ".";
        properties.setProperty(key + "host", host);
        properties.setProperty(key + "port", String.valueOf(port));
        properties.setProperty(key + "connectiontimeout", CONNECT_MILLIS);
        properties.setProperty(key + "timeout", ANSWER_MILLIS);
        properties.setProperty(key + "writetimeout", ANSWER_MILLIS);
        properties.setProperty(key + "ssl.enable", String.valueOf(security == Security.TLS));
        properties.setProperty(key + "ssl.checkserveridentity", "true");
        properties.setProperty(key + "starttls.enable", String.valueOf(security == Security.STARTTLS));
        properties.setProperty(key + "starttls.required", String.valueOf(security == Security.STARTTLS));
    }
}
