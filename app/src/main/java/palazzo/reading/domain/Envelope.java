// SPDX-License-Identifier: EUPL-1.2
package palazzo.reading.domain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSTypedData;
import org.jspecify.annotations.Nullable;
import palazzo.reading.Trouble;
import palazzo.reading.Unreadable;

/**
 * A cryptographic envelope (CMS, RFC 5652; .p7m), in DER or in one of the two ways in which people wrap it into base64.
 *
 * @param der its bytes without base64
 * @param encrypted whether it is closed for somebody, and not only signed
 */
record Envelope(byte[] der, boolean encrypted) {

    /** 1.2.840.113549.1.7: what comes after is the kind of content, 2 for signed, 3 for encrypted. */
    private static final byte[] CMS = {0x06, 0x09, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 0x01, 0x07};

    private static final int SEQUENCE = 0x30;
    private static final int HEAD = 64;

    /** The envelope that {@code bytes} are; null where they are none. */
    static @Nullable Envelope of(byte[] bytes) {
        int kind = kind(bytes);
        if (kind < 0 && mayBeBase64(bytes)) {
            byte[] decoded = decoded(bytes);
            return kind(decoded) < 0 ? null : new Envelope(decoded, kind(decoded) != 2);
        }
        return kind < 0 ? null : new Envelope(bytes, kind != 2);
    }

    /** What lies in it; null where it was left out. */
    byte @Nullable [] content() {
        if (encrypted) {
            throw new Unreadable(Trouble.PASSWORD);
        }
        try {
            CMSTypedData content = new CMSSignedData(der).getSignedContent();
            if (content == null) {
                return null;
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            content.write(out);
            return out.toByteArray();
        } catch (CMSException | IOException e) {
            throw new Unreadable(Trouble.UNREADABLE);
        }
    }

    /** 2 signed, 3 encrypted; negative for no envelope. */
    private static int kind(byte[] bytes) {
        if (bytes.length < HEAD || bytes[0] != SEQUENCE) {
            return -1;
        }
        for (int at = 2; at < HEAD - CMS.length - 1; at++) {
            if (java.util.Arrays.equals(bytes, at, at + CMS.length, CMS, 0, CMS.length)) {
                int kind = bytes[at + CMS.length];
                return kind == 2 || kind == 3 ? kind : -1;
            }
        }
        return -1;
    }

    /** A sequence that is longer than 127 bytes begins with these letters. */
    private static boolean mayBeBase64(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1).stripLeading();
        return head.startsWith("MI") || head.startsWith("-----BEGIN PKCS7") || head.startsWith("-----BEGIN CMS");
    }

    private static byte[] decoded(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("-----[^-]+-----", "");
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
