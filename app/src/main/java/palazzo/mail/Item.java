// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.pec.Doubt;

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
 * @param proof what a provider of certified mail says of it
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
        Proof proof,
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
        OWN,
        /** A provider of certified mail, about a message of ours: a receipt or notice whose signature was checked. */
        RECEIPT;

        /** Whether no person wrote it: it is never answered. */
        public boolean isAutomatic() {
            return this != LETTER;
        }
    }

    /** How a mail came, as far as certified mail goes. */
    public enum Certified {
        /** It does not say that it is certified. */
        NONE,
        /** In the sealed envelope of a provider that the city knows: sender and time are proved. */
        ENVELOPE,
        /** As ordinary mail into a certified box: nothing is proved. */
        ANOMALY,
        /** It looks certified and its signature does not hold: nothing is proved. */
        UNPROVEN
    }

    /**
     * What a provider of certified mail says of a mail.
     *
     * @param at the legal time; null where nothing is proved
     * @param provider who says it; empty where nobody does
     * @param doubt why nothing is proved though it looks certified; null where it does not, or is
     */
    public record Proof(
            Certified how,
            @Nullable Instant at,
            String provider,
            @Nullable Doubt doubt) {

        /** Ordinary mail. */
        public static final Proof NONE = new Proof(Certified.NONE, null, "", null);

        /** Ordinary mail that a provider put into an envelope. */
        public static final Proof ANOMALY = new Proof(Certified.ANOMALY, null, "", null);

        /** It looks certified, and is not. */
        public static Proof unproven(Doubt why) {
            return new Proof(Certified.UNPROVEN, null, "", why);
        }

        /** Whether sender and time are proved. */
        public boolean isCertified() {
            return how == Certified.ENVELOPE;
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
