// SPDX-License-Identifier: EUPL-1.2
package palazzo.reading.domain;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import palazzo.reading.Inside;
import palazzo.reading.Trouble;

/** What one file may use up, with everything in it, and the text that was read so far. */
final class Budget {

    static final int DEEPEST = 10;
    private static final int ITEMS = 1_000;
    private static final long UNFOLDED = 200_000_000;

    /** Reading stops here, with what was read so far. */
    static final class Spent extends SAXException {

        private static final long serialVersionUID = 1;

        Spent(Trouble trouble) {
            super(trouble.name());
        }
    }

    private final StringBuilder text = new StringBuilder();
    private final long end = System.nanoTime() + Long.getLong("palazzo.reading.enough", 30_000) * 1_000_000;
    private long unfolded;
    private int items;
    private @Nullable Trouble trouble;

    /** @throws Spent where it is enough */
    void write(char[] characters, int start, int length) throws Spent {
        if (System.nanoTime() > end) {
            throw spent(Trouble.TIMED_OUT);
        }
        if (text.length() + length > Inside.LONGEST_TEXT) {
            throw spent(Trouble.TOO_LARGE);
        }
        text.append(characters, start, length);
    }

    void newLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    /** How much of the next item may be unfolded. @throws Spent where nothing may */
    int nextItem() throws Spent {
        if (System.nanoTime() > end) {
            throw spent(Trouble.TIMED_OUT);
        }
        if (++items > ITEMS) {
            throw spent(Trouble.TOO_MANY);
        }
        return (int) (UNFOLDED - unfolded);
    }

    void unfolded(long bytes) {
        unfolded += bytes;
    }

    Spent spent(Trouble why) {
        trouble = trouble == null ? why : trouble;
        return new Spent(why);
    }

    @Nullable
    Trouble trouble() {
        return trouble;
    }

    /** What was read, as a database and a page can hold it. */
    String text() {
        String whole = new String(text.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.replace('\u00a0', ' ')
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", " ")
                .replaceAll("[ \\t]*\\n[ \\t]*", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .replaceAll("[ \\t]{3,}", "  ")
                .strip();
    }
}
