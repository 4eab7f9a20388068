// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * A file that a stamp names.
 *
 * @param description what it is; may be empty
 * @param algorithm of its digest, as {@code SHA-256}
 * @param digest in base64; empty where an old stamp gives none
 */
public record MarkedFile(String name, String mediaType, String description, String algorithm, String digest) {

    private static final String DEFAULT = "SHA-256";
    private static final Map<String, String> KNOWN =
            Map.of("SHA-224", "SHA-224", DEFAULT, DEFAULT, "SHA-384", "SHA-384", "SHA-512", "SHA-512");

    /** A file of ours, by the SHA-256 under which its bytes are kept. */
    static MarkedFile of(String name, String mediaType, String description, String sha256) {
        byte[] digest = java.util.HexFormat.of().parseHex(sha256);
        return new MarkedFile(
                name, mediaType, description, DEFAULT, Base64.getEncoder().encodeToString(digest));
    }

    /** Whether {@code bytes} are those that were digested; empty where the algorithm is none that we know. */
    Optional<Boolean> isOf(byte[] bytes) {
        return Optional.ofNullable(KNOWN.get(algorithm.toUpperCase(java.util.Locale.ROOT)))
                .map(known -> MessageDigest.isEqual(digested(known, bytes), decoded()));
    }

    private byte[] decoded() {
        try {
            return Base64.getMimeDecoder().decode(digest);
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }

    private static byte[] digested(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
