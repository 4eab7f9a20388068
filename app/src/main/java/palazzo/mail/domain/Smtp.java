// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import palazzo.kernel.Hitch;
import palazzo.mail.domain.Mailbox.Account;

/** Hands a message to a server, and knows afterwards what is known. */
@Component
class Smtp {

    private static final Logger LOG = LoggerFactory.getLogger(Smtp.class);
    private static final int PERMANENT = 500;

    /** What came of it. */
    sealed interface Answer {

        /** The server took it. */
        record Taken() implements Answer {}

        /** The server will not have it. */
        record Refused(String why) implements Answer {}

        /** Not now; nothing was handed over. */
        record NotNow(String why) implements Answer {}

        /** The connection broke when the message was under way: nobody knows. */
        record Unknown(String why) implements Answer {}
    }

    Answer send(Account account, List<String> to, byte[] raw) {
        Session session = MailSession.of(account);
        Answer answer = new Answer.NotNow("");
        try (Transport transport = session.getTransport("smtp")) {
            answer = connect(transport, account);
            if (answer instanceof Answer.Taken) {
                answer = hand(transport, session, to, raw);
            }
        } catch (MessagingException e) {
            LOG.debug("The farewell failed; what was answered before stands.", e);
        }
        return answer;
    }

    private static Answer connect(Transport transport, Account account) {
        try {
            transport.connect(account.username(), account.password());
            return new Answer.Taken();
        } catch (MessagingException e) {
            return new Answer.NotNow(hitch(e).text());
        }
    }

    private static Hitch hitch(MessagingException e) {
        return e instanceof AuthenticationFailedException ? Hitch.of(Hitch.Kind.LOGIN) : Hitch.of(e, Hitch.Kind.BROKEN);
    }

    private static Answer hand(Transport transport, Session session, List<String> to, byte[] raw) {
        try {
            MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(raw));
            transport.sendMessage(message, addresses(to));
            return new Answer.Taken();
        } catch (MessagingException e) {
            return failed(e);
        }
    }

    private static Address[] addresses(List<String> to) throws MessagingException {
        Address[] addresses = new Address[to.size()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = new InternetAddress(to.get(i), true);
        }
        return addresses;
    }

    /** A number from the server is an answer. Without one the connection broke, and the message may have arrived. */
    private static Answer failed(MessagingException failure) {
        int code = code(failure);
        if (code == 0) {
            return new Answer.Unknown(hitch(failure).text());
        }
        return code >= PERMANENT ? new Answer.Refused(said(failure)) : new Answer.NotNow(said(failure));
    }

    private static int code(MessagingException failure) {
        for (Exception each = failure; each instanceof MessagingException next; each = next.getNextException()) {
            int code = switch (each) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException sent -> sent.getReturnCode();
                default -> 0;
            };
            if (code > 0) {
                return code;
            }
        }
        return 0;
    }

    /** The server's own words stand innermost. */
    private static String said(MessagingException failure) {
        MessagingException innermost = failure;
        while (innermost.getNextException() instanceof MessagingException next) {
            innermost = next;
        }
        String text = String.valueOf(innermost.getMessage());
        return text.substring(0, Math.min(500, text.length()));
    }
}
