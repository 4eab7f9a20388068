// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Line;
import palazzo.kernel.Today;

/**
 * A letter that came as the fields of a form. Its raw bytes are those fields, written down as they came.
 *
 * @param key of the form: the same sent twice is one letter, another text under the same key is another
 * @param written the date a paper bears; null for none
 */
record TypedLetter(
        Channel channel,
        String key,
        Correspondent sender,
        String subject,
        String body,
        @Nullable LocalDate written,
        List<Enclosure> files) {

    /** A form field of one line may be sent with several; a mail's head would take them for other headers. */
    TypedLetter {
        subject = Line.of(subject);
        sender = new Correspondent(Line.of(sender.name()), Line.of(sender.address()), sender.postal());
        files = List.copyOf(files);
    }

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
                %s
                """.formatted(
                        channel,
                        key,
                        sender.name(),
                        sender.address(),
                        sender.postal().replace("\n", " / "),
                        written == null ? "" : written,
                        subject,
                        files.stream().map(TypedLetter::line).collect(Collectors.joining()),
                        body)
                .getBytes(StandardCharsets.UTF_8);
    }

    Arrival arrival(String code, String sha256, Instant arrivedAt) {
        return new Arrival(
                code,
                channel,
                "",
                sha256(raw()),
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

    private static String line(Enclosure file) {
        return "File: " + Line.of(file.name()) + " " + sha256(file.bytes()) + "\n";
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
