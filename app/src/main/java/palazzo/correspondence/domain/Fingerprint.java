// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/**
 * What makes a mail this mail, whichever way it came: its Message-ID, From, Date, Subject and body, without the headers
 * that each server on the way adds. Two receipts of one mail have one fingerprint; one Message-ID over two contents has
 * two.
 */
final class Fingerprint {

    private static final Set<String> OWN = Set.of("message-id", "from", "date", "subject");

    private Fingerprint() {}

    /** The fingerprint of a mail, 64 lower-case hexadecimal digits. */
    static String of(byte[] raw) {
        int split = endOfHeaders(raw);
        MessageDigest digest = sha256();
        digest.update(ownHeaders(new String(raw, 0, split, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1));
        digest.update(withoutLineEnds(Arrays.copyOfRange(raw, split, raw.length)));
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

    private static int endOfHeaders(byte[] raw) {
        for (int i = 0; i < raw.length - 1; i++) {
            boolean bare = raw[i] == '\n' && raw[i + 1] == '\n';
            boolean full = i < raw.length - 3
                    && raw[i] == '\r'
                    && raw[i + 1] == '\n'
                    && raw[i + 2] == '\r'
                    && raw[i + 3] == '\n';
            if (bare || full) {
                return i + (bare ? 2 : 4);
            }
        }
        return raw.length;
    }

    /** Servers change line ends and the empty lines at the end, and nothing else. */
    private static byte[] withoutLineEnds(byte[] body) {
        byte[] kept = new byte[body.length];
        int length = 0;
        for (byte each : body) {
            if (each != '\r' && each != '\n') {
                kept[length++] = each;
            }
        }
        return Arrays.copyOf(kept, length);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
