// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it was read out of its bytes.
 *
 * @param references Message-IDs it answers or goes on from, nearest first
 * @param whollyRead false where a part could not be read; the raw bytes are kept in any case
 */
record ReadMail(
        String messageId,
        Correspondent sender,
        String subject,
        String body,
        @Nullable Instant writtenAt,
        List<String> references,
        boolean automatic,
        boolean whollyRead,
        List<Enclosure> enclosures) {

    /** A file in the mail. */
    record Enclosure(String name, String mediaType, byte[] bytes) {}
}
