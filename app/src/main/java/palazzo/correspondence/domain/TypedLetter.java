// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Today;

/**
 * A letter that came as the fields of a form. Its raw bytes are those fields, written down as they came.
 *
 * @param key of the form
 * @param written the date a paper bears; null for none
 */
record TypedLetter(
        Channel channel,
        String key,
        Correspondent sender,
        String subject,
        String body,
        @Nullable LocalDate written) {

    /** UTF-8, the order fixed: the same fields give the same bytes. */
    byte[] raw() {
        return """
                Channel: %s
                Key: %s
                From: %s
                Address: %s
                Postal: %s
                Date: %s
                Subject: %s

                %s
                """.formatted(
                        channel,
                        key,
                        sender.name(),
                        sender.address(),
                        sender.postal().replace("\n", " / "),
                        written == null ? "" : written,
                        subject,
                        body)
                .getBytes(StandardCharsets.UTF_8);
    }

    Arrival arrival(String code, String sha256, Instant arrivedAt) {
        return new Arrival(
                code,
                channel,
                "",
                fingerprint(),
                sha256,
                sender,
                subject,
                body,
                written == null ? null : written.atStartOfDay(Today.ROME).toInstant(),
                arrivedAt,
                true,
                false,
                null);
    }

    private String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
