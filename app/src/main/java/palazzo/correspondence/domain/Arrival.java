// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What arrived, as it arrived; nothing of it changes later.
 *
 * @param code the intake's public code, ten capitals and figures: what a sender is told, and follows the letter by
 * @param messageId the Message-ID of a mail; empty for other channels
 * @param fingerprint SHA-256 over what makes it this letter and no other: with mail the Message-ID, From, Date, Subject
 *     and body without trace headers
 * @param sha256 of the raw bytes, kept as a blob
 * @param writtenAt the date it bears; null for none
 * @param arrivedAt when the house had it
 * @param whollyRead false where the bytes could be read only in part
 * @param automatic whether a machine wrote it: a bounce, an absence notice, a newsletter
 * @param answers the letter it seems to answer; null for none
 */
public record Arrival(
        String code,
        Channel channel,
        String messageId,
        String fingerprint,
        String sha256,
        Correspondent sender,
        String subject,
        String body,
        @Nullable Instant writtenAt,
        Instant arrivedAt,
        boolean whollyRead,
        boolean automatic,
        @Nullable UUID answers) {

    /** The same, going on from another letter. */
    Arrival goingOnFrom(UUID first) {
        return new Arrival(
                code,
                channel,
                messageId,
                fingerprint,
                sha256,
                sender,
                subject,
                body,
                writtenAt,
                arrivedAt,
                whollyRead,
                automatic,
                first);
    }

    /** The second matter of a letter, as a letter of its own that goes on from it. */
    Arrival splitOff(String itsCode, String itsFingerprint, String itsSubject, String itsBody, UUID from) {
        return new Arrival(
                itsCode,
                channel,
                "",
                itsFingerprint,
                sha256,
                sender,
                itsSubject,
                itsBody,
                writtenAt,
                arrivedAt,
                whollyRead,
                false,
                from);
    }
}
