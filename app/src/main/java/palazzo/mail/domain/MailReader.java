// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Line;
import palazzo.mail.Item.Sender;

/** Reads a mail out of its bytes, whatever they are: a part that cannot be read is left empty. */
final class MailReader {

    /** RFC 5321, 4.5.3.1.3. */
    private static final String ON_BEHALF = "Per conto di:";

    private static final int LONGEST_ADDRESS = 254;

    /** Beyond these it is no name and no identity, and the database has no index for it. */
    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_ID = 500;

    private MailReader() {}

    /** @throws Unreadable where nothing can be read out of it */
    static ReadMail read(InputStream raw) {
        try {
            return read(parse(raw));
        } catch (IOException | MimeException | RuntimeException e) {
            throw new Unreadable(e);
        }
    }

    /** What stands in its head and what is small in it, of a mail that is too large to be read whole. */
    static ReadMail readSmall(InputStream raw) {
        try {
            InputStream buffered = new BufferedInputStream(raw);
            String all = Head.of(buffered);
            String head = all.replaceAll("(?im)^content-(type|transfer-encoding):", "X-$0");
            ReadMail mail = read(new ByteArrayInputStream(head.getBytes(StandardCharsets.ISO_8859_1)));
            SmallParts small = SmallParts.of(new SequenceInputStream(
                    new ByteArrayInputStream(all.getBytes(StandardCharsets.ISO_8859_1)), buffered));
            return new ReadMail(
                    mail.messageId(),
                    mail.sender(),
                    mail.subject(),
                    small.text(),
                    mail.writtenAt(),
                    mail.references(),
                    mail.kind(),
                    mail.report(),
                    false,
                    small.calendars());
        } catch (IOException e) {
            throw new Unreadable(e);
        }
    }

    /** Nothing can be read out of these bytes. */
    static final class Unreadable extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        Unreadable(Exception why) {
            super(why);
        }
    }

    private static Message parse(InputStream raw) throws IOException, MimeException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        builder.setDecodeMonitor(DecodeMonitor.SILENT);
        return (Message) builder.parseMessage(raw);
    }

    private static ReadMail read(Message mail) {
        MailParts parts = MailParts.of(mail);
        Sender sender = sender(mail);
        String subject = Line.of(mail.getSubject());
        boolean isReport = "multipart/report".equals(mail.getMimeType());
        DeliveryReport report = DeliveryReport.of(parts.allText(), isReport, sender.address(), subject);
        return new ReadMail(
                cut(Line.of(mail.getMessageId()), LONGEST_ID),
                sender,
                subject,
                parts.text(),
                instant(mail.getDate()),
                references(mail),
                Writer.of(name -> header(mail, name), subject, isReport, report),
                report,
                parts.whole(),
                parts.enclosures());
    }

    private static Sender sender(Message mail) {
        MailboxList from =
                mail.getReplyTo() != null && !mail.getReplyTo().flatten().isEmpty()
                        ? mail.getReplyTo().flatten()
                        : mail.getFrom();
        if (from == null || from.isEmpty()) {
            return new Sender("", "");
        }
        Mailbox first = from.getFirst();
        return new Sender(cut(Line.of(nameOf(mail, first)), LONGEST_NAME), reachable(first));
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

    /** A Reply-To often has no name: that of From is better than none, unless a provider of certified mail wrote it. */
    private static @Nullable String nameOf(Message mail, Mailbox sender) {
        if (sender.getName() != null || mail.getFrom() == null || mail.getFrom().isEmpty()) {
            return sender.getName();
        }
        String name = mail.getFrom().getFirst().getName();
        return name != null && name.startsWith(ON_BEHALF) ? null : name;
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
