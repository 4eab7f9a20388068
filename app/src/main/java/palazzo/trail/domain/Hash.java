// SPDX-License-Identifier: EUPL-1.2
package palazzo.trail.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A SHA-256.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Hash(String hex) {

    /** What the first seal is chained to. */
    static final Hash BEGINNING = new Hash("0".repeat(64));

    static Hash of(String text) {
        return new Hash(HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8))));
    }

    static Hash of(byte[] bytes) {
        return new Hash(HexFormat.of().formatHex(bytes));
    }

    /** The head of a chain whose head was this, after {@code links}. */
    Hash chainedTo(List<Hash> links) {
        MessageDigest digest = sha256();
        digest.update(bytes());
        links.forEach(link -> digest.update(link.bytes()));
        return of(digest.digest());
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
