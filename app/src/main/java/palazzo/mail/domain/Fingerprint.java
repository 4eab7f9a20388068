// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/**
 * What makes a mail this mail, whichever way it came: its Message-ID, From, Date, Subject and body, without the headers
 * that each server on the way adds. Two receipts of one mail have one fingerprint; one Message-ID over two contents has
 * two. What begins with no headers at all is told apart by all that it says.
 */
final class Fingerprint {

    private static final Set<String> OWN = Set.of("message-id", "from", "date", "subject");

    private static final int PIECE = 8192;

    private Fingerprint() {}

    /** The fingerprint of a mail, 64 lower-case hexadecimal digits. The stream is read to its end, and not held. */
    static String of(InputStream raw) throws IOException {
        MessageDigest digest = sha256();
        BufferedInputStream in = new BufferedInputStream(raw);
        String head = Head.of(in);
        String own = ownHeaders(head);
        digest.update((own.isEmpty() ? head.strip() : own).getBytes(StandardCharsets.ISO_8859_1));
        addWithoutLineEnds(in, digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String ownHeaders(String headers) {
        String unfolded = headers.replaceAll("\\r?\\n[ \\t]+", " ");
        StringBuilder own = new StringBuilder();
        unfolded.lines()
                .filter(line -> line.indexOf(':') > 0)
                .filter(line -> OWN.contains(
                        line.substring(0, line.indexOf(':')).strip().toLowerCase(Locale.ROOT)))
                .map(line -> line.substring(0, line.indexOf(':')).strip().toLowerCase(Locale.ROOT)
                        + ":"
                        + line.substring(line.indexOf(':') + 1).strip())
                .sorted()
                .forEach(line -> own.append(line).append('\n'));
        return own.toString();
    }

    /** Servers change line ends and the empty lines at the end, and nothing else. */
    private static void addWithoutLineEnds(InputStream body, MessageDigest digest) throws IOException {
        byte[] piece = new byte[PIECE];
        for (int length = body.read(piece); length >= 0; length = body.read(piece)) {
            int kept = 0;
            for (int i = 0; i < length; i++) {
                if (piece[i] != '\r' && piece[i] != '\n') {
                    piece[kept++] = piece[i];
                }
            }
            digest.update(piece, 0, kept);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
