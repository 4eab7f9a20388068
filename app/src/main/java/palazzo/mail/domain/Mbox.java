// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The messages of an mbox (RFC 4155), one after the other, byte by byte as they were put in. A line that begins with
 * "From " after an empty one begins a message; one that was quoted for that reason loses one quotation mark.
 */
final class Mbox implements AutoCloseable {

    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_LINE = 1_000_000;

    private final InputStream in;
    private byte @Nullable [] line;
    private boolean afterEmpty = true;

    Mbox(InputStream in) throws IOException {
        this.in = new BufferedInputStream(in);
        this.line = next();
    }

    /** Whether a file that begins so is an mbox. */
    static boolean begins(byte[] start) {
        return startsWith(start, 0, FROM);
    }

    /** The next message, to be read to its end before the one after; null behind the last. */
    @Nullable
    InputStream message() throws IOException {
        while (line != null && !isSeparator(line)) {
            advance();
        }
        if (line == null) {
            return null;
        }
        advance();
        return new Message();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean isSeparator(byte[] candidate) {
        return afterEmpty && startsWith(candidate, 0, FROM);
    }

    private void advance() throws IOException {
        byte[] now = line;
        afterEmpty = now != null && new String(now, StandardCharsets.ISO_8859_1).isBlank();
        line = next();
    }

    private byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        for (int each = in.read(); each >= 0; each = in.read()) {
            read.write(each);
            if (each == '\n' || read.size() >= LONGEST_LINE) {
                break;
            }
        }
        return read.size() == 0 ? null : read.toByteArray();
    }

    private static byte[] unquoted(byte[] quoted) {
        int marks = 0;
        while (marks < quoted.length && quoted[marks] == '>') {
            marks++;
        }
        if (marks == 0 || !startsWith(quoted, marks, FROM)) {
            return quoted;
        }
        byte[] without = new byte[quoted.length - 1];
        System.arraycopy(quoted, 1, without, 0, without.length);
        return without;
    }

    private static boolean startsWith(byte[] bytes, int from, byte[] start) {
        if (bytes.length - from < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (bytes[from + i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** One message. */
    private final class Message extends InputStream {

        private byte[] piece = new byte[0];
        private int at;

        @Override
        public int read() throws IOException {
            return fill() ? piece[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (!fill()) {
                return -1;
            }
            int read = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, into, offset, read);
            at += read;
            return read;
        }

        private boolean fill() throws IOException {
            byte[] next = line;
            if (at == piece.length && next != null && !isSeparator(next)) {
                piece = unquoted(next);
                at = 0;
                advance();
            }
            return at < piece.length;
        }
    }
}
