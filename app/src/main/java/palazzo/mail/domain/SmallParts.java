// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import palazzo.mail.domain.ReadMail.Enclosure;

/**
 * What is small in a mail that is too large to be read whole: the words, and what a calendar program says. Everything else in
 * it is passed over, part by part, and never held as a whole.
 */
final class SmallParts {

    private static final int DEEPEST = 20;
    private static final int MOST = 500;

    /** A part beyond this is not small, whatever it is called. In bytes. */
    private static final int LARGEST = 1_000_000;

    private final StringBuilder text = new StringBuilder();
    private final List<Enclosure> calendars = new ArrayList<>();
    private int depth;
    private int parts;
    private boolean attached;

    private SmallParts() {}

    /** As far as it can be read. */
    static SmallParts of(InputStream raw) {
        SmallParts found = new SmallParts();
        MimeTokenStream tokens = new MimeTokenStream(MimeConfig.PERMISSIVE);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(raw);
        try {
            found.walk(tokens);
        } catch (IOException | MimeException | RuntimeException e) {
            return found;
        }
        return found;
    }

    /** The words, the plain ones alone. */
    String text() {
        return MailParts.kept(text.toString());
    }

    List<Enclosure> calendars() {
        return List.copyOf(calendars);
    }

    private void walk(MimeTokenStream tokens) throws IOException, MimeException {
        for (EntityState state = tokens.getState();
                state != EntityState.T_END_OF_STREAM && depth <= DEEPEST && parts < MOST;
                state = tokens.next()) {
            switch (state) {
                case T_START_MULTIPART -> depth++;
                case T_END_MULTIPART -> depth--;
                case T_START_HEADER -> attached = false;
                case T_FIELD -> attached |= isAttached(tokens.getField());
                case T_BODY -> take(tokens);
                default -> {
                    // what lies between the parts says nothing
                }
            }
        }
    }

    private static boolean isAttached(Field field) {
        return field.getNameLowerCase().equals("content-disposition")
                && field.getBody().strip().toLowerCase(Locale.ROOT).startsWith("attachment");
    }

    private void take(MimeTokenStream tokens) throws IOException {
        parts++;
        BodyDescriptor part = tokens.getBodyDescriptor();
        boolean calendar = part.getMimeType().equals("text/calendar");
        if (calendar || part.getMimeType().equals("text/plain") && !attached) {
            byte[] bytes = tokens.getDecodedInputStream().readNBytes(LARGEST + 1);
            if (bytes.length <= LARGEST) {
                keep(part, bytes, calendar);
            }
        }
    }

    private void keep(BodyDescriptor part, byte[] bytes, boolean calendar) {
        if (calendar) {
            calendars.add(new Enclosure("allegato.ics", "text/calendar", bytes));
        } else {
            text.append(MailParts.decoded(part.getCharset(), bytes)).append('\n');
        }
    }
}
