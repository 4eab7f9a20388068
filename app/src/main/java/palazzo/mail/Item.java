// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One mail, however often it was received: the same Message-ID, From, Date, Subject and body, without what servers add on
 * the way. Its identity is that of whatever is made of it.
 *
 * @param fingerprint SHA-256 over what makes it this mail and no other
 * @param sha256 of its bytes as they came, in {@link palazzo.documents.Blobs}
 * @param sender who is answered: Reply-To, else From
 * @param writtenAt the date it bears; null for none
 * @param arrivedAt when it lay in the box
 * @param references Message-IDs it answers or goes on from, nearest first
 * @param ours what we sent that it answers or is about; null for none
 * @param whollyRead false where a part could not be read; the bytes are kept in any case
 */
public record Item(
        UUID id,
        Kind kind,
        String messageId,
        String fingerprint,
        String sha256,
        Sender sender,
        String subject,
        String body,
        @Nullable Instant writtenAt,
        Instant arrivedAt,
        List<String> references,
        @Nullable UUID ours,
        boolean whollyRead,
        List<Enclosed> enclosures) {

    /** Who or what wrote it. */
    public enum Kind {
        /** Somebody. */
        LETTER,
        /** A machine, to many: newsletters, lists. */
        CIRCULAR,
        /** A machine, for somebody who is away or has received something (RFC 3834). */
        AUTOMATIC,
        /** A server: what we sent will not arrive (RFC 3464). */
        BOUNCE,
        /** A server: what we sent has not arrived yet, and is tried again (RFC 3464). */
        DELAY,
        /** Ourselves: a mail of ours came back. */
        OWN;

        /** Whether no person wrote it: it is never answered. */
        public boolean isAutomatic() {
            return this != LETTER;
        }
    }

    /**
     * Who wrote.
     *
     * @param name as they call themselves; may be empty
     * @param address empty where none is readable to which an answer could go
     */
    public record Sender(String name, String address) {}

    /** A file that came with it; its bytes are in the blobs. */
    public record Enclosed(String name, String mediaType, long size, String sha256) {}
}
