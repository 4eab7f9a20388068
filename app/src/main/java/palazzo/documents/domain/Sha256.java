// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The name that bytes give themselves. */
final class Sha256 {

    private Sha256() {}

    /** 64 lower-case hexadecimal digits. */
    static String of(byte[] bytes) {
        MessageDigest digest = digest();
        digest.update(bytes);
        return text(digest);
    }

    /** Of all that {@code bytes} has, without holding it in memory. */
    static String of(InputStream bytes) throws IOException {
        MessageDigest digest = digest();
        try (DigestInputStream read = new DigestInputStream(bytes, digest)) {
            read.transferTo(OutputStream.nullOutputStream());
        }
        return text(digest);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Whether {@code text} can be such a name: only then may it become part of a path. */
    static boolean is(String text) {
        return text.matches("[0-9a-f]{64}");
    }
}
