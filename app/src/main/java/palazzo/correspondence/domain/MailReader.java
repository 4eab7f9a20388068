// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a mail out of its bytes, whatever they are: what cannot be read is left empty, never an error. */
final class MailReader {

    private static final Logger LOG = LoggerFactory.getLogger(MailReader.class);

    /** RFC 5321, 4.5.3.1.3. */
    private static final int LONGEST_ADDRESS = 254;

    /** Beyond these it is no name and no identity, and the database has no index for it. */
    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_ID = 500;

    private static final ReadMail UNREADABLE =
            new ReadMail("", new Correspondent("", "", ""), "", "", null, List.of(), false, false, List.of());

    private MailReader() {}

    static ReadMail read(byte[] raw) {
        try {
            return read(parse(raw));
        } catch (IOException | MimeException | RuntimeException e) {
            LOG.warn("A mail of {} bytes cannot be read: {}", raw.length, e.toString());
            return UNREADABLE;
        }
    }

    private static Message parse(byte[] raw) throws IOException, MimeException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        builder.setDecodeMonitor(DecodeMonitor.SILENT);
        return (Message) builder.parseMessage(new ByteArrayInputStream(raw));
    }

    private static ReadMail read(Message mail) {
        MailParts parts = MailParts.of(mail);
        return new ReadMail(
                cut(Line.of(mail.getMessageId()), LONGEST_ID),
                sender(mail),
                Line.of(mail.getSubject()),
                parts.text(),
                instant(mail.getDate()),
                references(mail),
                automatic(mail),
                parts.whole(),
                parts.enclosures());
    }

    private static Correspondent sender(Message mail) {
        MailboxList from =
                mail.getReplyTo() != null && !mail.getReplyTo().flatten().isEmpty()
                        ? mail.getReplyTo().flatten()
                        : mail.getFrom();
        if (from == null || from.isEmpty()) {
            return new Correspondent("", "", "");
        }
        Mailbox first = from.getFirst();
        return new Correspondent(cut(Line.of(nameOf(mail, first)), LONGEST_NAME), reachable(first), "");
    }

    /** The address; empty where no answer could be sent to it. */
    private static String reachable(Mailbox sender) {
        String address = Line.of(sender.getAddress());
        if (sender.getLocalPart() == null || sender.getDomain() == null || address.length() > LONGEST_ADDRESS) {
            return "";
        }
        try {
            return new InternetAddress(address, true).getAddress();
        } catch (AddressException e) {
            return "";
        }
    }

    /** A Reply-To often has no name: that of From is better than none. */
    private static @Nullable String nameOf(Message mail, Mailbox sender) {
        if (sender.getName() != null || mail.getFrom() == null || mail.getFrom().isEmpty()) {
            return sender.getName();
        }
        return mail.getFrom().getFirst().getName();
    }

    private static List<String> references(Message mail) {
        List<String> ids = new ArrayList<>(ids(mail, "References"));
        Collections.reverse(ids);
        List<String> nearest = new ArrayList<>(ids(mail, "In-Reply-To"));
        ids.stream().filter(id -> !nearest.contains(id)).forEach(nearest::add);
        return List.copyOf(nearest);
    }

    private static List<String> ids(Message mail, String field) {
        return Arrays.stream(header(mail, field).split("[\\s,]+"))
                .filter(id -> id.startsWith("<") && id.endsWith(">"))
                .toList();
    }

    /** RFC 3834 and what list and mail programs say beside it. */
    private static boolean automatic(Message mail) {
        String submitted = header(mail, "Auto-Submitted").toLowerCase(Locale.ROOT);
        String precedence = header(mail, "Precedence").toLowerCase(Locale.ROOT);
        return (!submitted.isEmpty() && !submitted.startsWith("no"))
                || Set.of("bulk", "list", "junk", "auto_reply").contains(precedence)
                || !header(mail, "List-Unsubscribe").isEmpty()
                || header(mail, "Return-Path").equals("<>")
                || "multipart/report".equals(mail.getMimeType());
    }

    private static String header(Message mail, String name) {
        Field field = mail.getHeader().getField(name);
        return field == null ? "" : Line.of(field.getBody());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(longest, text.length()));
    }
}
