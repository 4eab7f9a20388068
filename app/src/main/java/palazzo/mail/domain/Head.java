// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The header of a mail, as it stands in its bytes: to the first empty line. */
final class Head {

    /** Beyond this it is no header that anybody wrote; what comes after counts as body. In bytes. */
    private static final int LONGEST = 1_000_000;

    private Head() {}

    /** Reads {@code in} to behind the empty line. */
    static String of(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int inLine = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            if (next == '\n' && (inLine == 0 || head.size() >= LONGEST)) {
                break;
            }
            inLine = next == '\n' ? 0 : next == '\r' ? inLine : inLine + 1;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }
}
