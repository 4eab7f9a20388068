// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;

/**
 * How deep a mail may go: each part that says that it has parts costs a stack and a buffer before anything is read out of
 * it, and a program that has lost its count writes tens of thousands. So they are counted first.
 */
final class Nesting {

    /** A digest of a year has some hundreds. */
    private static final int MOST = 2_000;

    private static final byte[] SAYS_SO = "boundary=".getBytes(StandardCharsets.US_ASCII);

    private Nesting() {}

    /** It goes deeper than anybody meant. */
    static final class TooDeep extends IOException {

        @Serial
        private static final long serialVersionUID = 1L;

        TooDeep() {
            super("more than " + MOST + " parts that have parts");
        }
    }

    /** The same bytes. @throws TooDeep where they go too deep */
    static byte[] checked(byte[] raw) throws TooDeep {
        int found = 0;
        for (int at = 0; at <= raw.length - SAYS_SO.length; at++) {
            if (saysSo(raw, at) && ++found > MOST) {
                throw new TooDeep();
            }
        }
        return raw;
    }

    private static boolean saysSo(byte[] raw, int from) {
        for (int i = 0; i < SAYS_SO.length; i++) {
            if (Character.toLowerCase(raw[from + i]) != SAYS_SO[i]) {
                return false;
            }
        }
        return true;
    }
}
