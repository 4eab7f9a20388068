// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import palazzo.mail.Item.Kind;
import palazzo.mail.Item.Sender;

/**
 * A mail as it was read out of its bytes.
 *
 * @param references Message-IDs it answers or goes on from, nearest first
 * @param kind as its own headers say; whether it is about something of ours is not known here
 * @param report what a server says about a message; null where no server wrote it
 * @param whollyRead false where a part could not be read; the raw bytes are kept in any case
 */
record ReadMail(
        String messageId,
        Sender sender,
        String subject,
        String body,
        @Nullable Instant writtenAt,
        List<String> references,
        Kind kind,
        @Nullable DeliveryReport report,
        boolean whollyRead,
        List<Enclosure> enclosures) {

    ReadMail as(Kind other) {
        return new ReadMail(
                messageId, sender, subject, body, writtenAt, references, other, null, whollyRead, enclosures);
    }

    /** It, written by {@code other} at {@code time}, whatever its headers say. */
    ReadMail from(Sender other, Instant time) {
        return new ReadMail(messageId, other, subject, body, time, references, kind, report, whollyRead, enclosures);
    }

    /** A file in the mail. */
    record Enclosure(String name, String mediaType, byte[] bytes) {}
}
