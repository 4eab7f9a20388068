// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.field.ContentDispositionFieldLenientImpl;
import org.apache.james.mime4j.field.ContentTypeFieldLenientImpl;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Line;
import palazzo.mail.domain.ReadMail.Enclosure;

/**
 * What is small in a mail that is too large to be read whole: the words, and what a calendar program says. Everything else in
 * it is passed over, part by part, and never held as a whole; its words say what was.
 */
final class SmallParts {

    private static final int DEEPEST = 20;
    private static final int MOST = 500;

    /** A part beyond this is not small, whatever it is called. In bytes. */
    private static final int LARGEST = 1_000_000;

    private static final String CALENDAR = "text/calendar";
    private static final String HTML = "text/html";
    private static final String REST = "Il resto non è stato aperto";

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder fromHtml = new StringBuilder();
    private final List<Enclosure> calendars = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();
    private int depth;
    private int parts;
    private boolean attached;
    private String name = "";

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
            found.passedOver.add(REST);
        }
        return found;
    }

    /** The words, the plain ones where there are any, and a line for each part that was not opened. */
    String text() {
        String words = MailParts.kept((text.toString().isBlank() ? fromHtml : text).toString());
        String left = passedOver.stream().map("[%s]"::formatted).collect(Collectors.joining("\n"));
        return left.isEmpty() ? words : words + "\n\n" + left;
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
                case T_START_HEADER -> {
                    attached = false;
                    name = "";
                }
                case T_FIELD -> noted(tokens.getField());
                case T_BODY -> take(tokens);
                default -> {
                    // what lies between the parts says nothing
                }
            }
        }
        if (tokens.getState() != EntityState.T_END_OF_STREAM) {
            passedOver.add(REST);
        }
    }

    private void noted(Field field) throws MimeException {
        if (field.getNameLowerCase().equals("content-disposition")) {
            attached = field.getBody().strip().toLowerCase(Locale.ROOT).startsWith("attachment");
            named(ContentDispositionFieldLenientImpl.PARSER
                    .parse(field, DecodeMonitor.SILENT)
                    .getFilename());
        } else if (field.getNameLowerCase().equals("content-type")) {
            named(ContentTypeFieldLenientImpl.PARSER
                    .parse(field, DecodeMonitor.SILENT)
                    .getParameter("name"));
        }
    }

    private void named(@Nullable String other) {
        if (name.isEmpty() && other != null) {
            name = Line.of(DecoderUtil.decodeEncodedWords(other, DecodeMonitor.SILENT));
        }
    }

    private void take(MimeTokenStream tokens) throws IOException {
        parts++;
        BodyDescriptor part = tokens.getBodyDescriptor();
        InputStream in = tokens.getDecodedInputStream();
        byte[] bytes = isWanted(part.getMimeType()) ? in.readNBytes(LARGEST + 1) : new byte[0];
        if (isWanted(part.getMimeType()) && bytes.length <= LARGEST) {
            keep(part, bytes);
        } else {
            passOver(part.getMimeType(), bytes.length + in.transferTo(OutputStream.nullOutputStream()));
        }
    }

    private boolean isWanted(String type) {
        return type.equals(CALENDAR) || !attached && (type.equals("text/plain") || type.equals(HTML));
    }

    private void passOver(String type, long size) {
        String what = name.isEmpty() ? type : name + ", " + type;
        passedOver.add("Parte non aperta: %s, %s".formatted(what, size(size)));
    }

    private static String size(long bytes) {
        return bytes < LARGEST
                ? (bytes + 999) / 1000 + " kB"
                : "%.1f MB".formatted(bytes / 1e6).replace('.', ',');
    }

    private void keep(BodyDescriptor part, byte[] bytes) {
        switch (part.getMimeType()) {
            case CALENDAR -> calendars.add(new Enclosure("allegato.ics", CALENDAR, bytes));
            case HTML ->
                fromHtml.append(MailParts.words(MailParts.decoded(part.getCharset(), bytes)))
                        .append('\n');
            default -> text.append(MailParts.decoded(part.getCharset(), bytes)).append('\n');
        }
    }
}
