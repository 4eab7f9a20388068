// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import palazzo.kernel.Subject;

/**
 * What leaves by mail. A message is made once, with its Message-ID, and is the same however often it is tried. One whose
 * connection broke after the data is in doubt, and is never sent again by itself.
 */
public interface Outbox {

    /**
     * What is to be sent.
     *
     * @param about what it belongs to
     * @param reference what the operators call it by, such as a registry number: no name, no words of people
     * @param box it leaves through
     * @param to mail addresses
     * @param answers Message-ID of the mail it answers; empty for none
     * @param machine whether no person wrote it: it says so, so that no machine answers (RFC 3834)
     */
    record Post(
            Subject about,
            String reference,
            UUID box,
            List<String> to,
            String subject,
            String body,
            String answers,
            boolean machine,
            List<Enclosure> enclosures) {

        /** What a person of the house wrote. */
        public Post(
                Subject about,
                String reference,
                UUID box,
                List<String> to,
                String subject,
                String body,
                String answers,
                List<Enclosure> enclosures) {
            this(about, reference, box, to, subject, body, answers, false, enclosures);
        }
    }

    /** A file to go along. */
    record Enclosure(String name, String mediaType, byte[] bytes) {}

    /** A message that is made and kept, and not queued yet. */
    record Sealed(UUID id, Post post, String messageId, String sha256) {}

    /** How many bytes the files of one message may weigh in all: what other servers take, less what their form adds. */
    long mostToCarry();

    /** Makes the message. Outside a transaction: its bytes are on the disk afterwards. */
    Sealed seal(Post post);

    /** Queues it, in the act's transaction; {@link SendingChanged} tells what becomes of it. */
    void queue(Sealed message);

    /** How far a message has come. */
    Optional<Sending> of(UUID id);

    /** The message that left under {@code messageId}. */
    Optional<Sending> under(String messageId);

    /** Tries again what failed or is in doubt, because a person says so. In the act's transaction. */
    void again(UUID id);

    /**
     * It was not delivered, and goes elsewhere as another message: this one is never sent again. In the act's transaction;
     * nothing is told. What our provider took and another one did not deliver stays as sent.
     */
    void giveUp(UUID id);

    /** A person has made sure that it arrived. In the act's transaction; nothing is told. */
    void arrived(UUID id);
}
