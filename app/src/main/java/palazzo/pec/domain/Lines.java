// SPDX-License-Identifier: EUPL-1.2
package palazzo.pec.domain;

import java.io.ByteArrayOutputStream;

/** How the lines of a text end. */
final class Lines {

    private Lines() {}

    static boolean endInLfAlone(byte[] text) {
        for (int i = 0; i < text.length; i++) {
            if (isLoneLf(text, i)) {
                return true;
            }
        }
        return false;
    }

    static byte[] withCrLf(byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length + text.length / 40);
        for (int i = 0; i < text.length; i++) {
            if (isLoneLf(text, i)) {
                out.write('\r');
            }
            out.write(text[i]);
        }
        return out.toByteArray();
    }

    private static boolean isLoneLf(byte[] text, int i) {
        return text[i] == '\n' && (i == 0 || text[i - 1] != '\r');
    }
}
