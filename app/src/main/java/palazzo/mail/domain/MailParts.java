// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import palazzo.mail.domain.ReadMail.Enclosure;

/** Goes through the parts of a mail: the text that people read, and the files. */
final class MailParts {

    private static final int DEEPEST = 20;
    private static final int MOST = 500;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final Set<String> REPORTS = Set.of("message/delivery-status", "text/rfc822-headers");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder fromHtml = new StringBuilder();
    private final StringBuilder reported = new StringBuilder();
    private final List<Enclosure> enclosures = new ArrayList<>();
    private boolean whole = true;

    static MailParts of(Message mail) {
        MailParts parts = new MailParts();
        parts.take(mail, 0);
        return parts;
    }

    /** Its text: the plain one where there is one, else the words of the HTML. */
    String text() {
        String text = plain.toString().isBlank() ? fromHtml.toString() : plain.toString();
        return kept(text);
    }

    /** A text as it is kept: without what cannot be shown. */
    static String kept(String text) {
        String cut = text.substring(0, Math.min(LONGEST_TEXT, text.length()));
        return cut.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    }

    /** Its text with what servers report and the heads of mails in it. */
    String allText() {
        return text() + "\n" + reported;
    }

    boolean whole() {
        return whole;
    }

    List<Enclosure> enclosures() {
        return List.copyOf(enclosures);
    }

    private void take(Entity entity, int depth) {
        try {
            takeReadable(entity, depth);
        } catch (IOException | RuntimeException e) {
            whole = false;
        }
    }

    private void takeReadable(Entity entity, int depth) throws IOException {
        Body body = entity.getBody();
        if (depth > DEEPEST || enclosures.size() >= MOST) {
            whole = false;
        } else if (body instanceof Multipart multipart) {
            multipart.getBodyParts().forEach(part -> take(part, depth + 1));
        } else if (body instanceof Message inner) {
            report(inner.getHeader().toString());
            enclosures.add(new Enclosure(name(entity, "messaggio.eml"), "message/rfc822", bytes(inner)));
        } else if (body instanceof SingleBody single) {
            takeSingle(entity, bytes(single));
        }
    }

    private void takeSingle(Entity entity, byte[] bytes) {
        boolean attached = "attachment".equals(entity.getDispositionType())
                || !name(entity, "").isEmpty();
        String type = entity.getMimeType();
        if (!attached && "text/plain".equals(type)) {
            plain.append(decoded(entity, bytes)).append('\n');
        } else if (!attached && "text/html".equals(type)) {
            fromHtml.append(words(decoded(entity, bytes))).append('\n');
        } else {
            if (REPORTS.contains(type)) {
                report(new String(bytes, StandardCharsets.UTF_8));
            }
            enclosures.add(new Enclosure(name(entity, "allegato"), type, bytes));
        }
    }

    private void report(String text) {
        reported.append(text, 0, Math.min(LONGEST_TEXT, text.length())).append('\n');
    }

    private static String name(Entity entity, String otherwise) {
        String name = entity.getFilename();
        String named = name == null || name.isBlank() ? nameOfType(entity) : name;
        return named.isBlank() ? otherwise : named;
    }

    /** Old programs name a file by its type only. */
    private static String nameOfType(Entity entity) {
        if (entity.getHeader() != null
                && entity.getHeader().getField("Content-Type") instanceof ContentTypeField type
                && type.getParameter("name") instanceof String name) {
            return DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT);
        }
        return "";
    }

    /** The words of an HTML text with its line breaks; nothing of it is ever shown as HTML. */
    static String words(String html) {
        StringBuilder words = new StringBuilder();
        Jsoup.parse(html).body().traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                words.append(text.text());
            } else if (node instanceof Element element && (element.isBlock() || element.nameIs("br"))) {
                words.append(element.nameIs("p") ? "\n\n" : "\n");
            }
        });
        return words.toString().replaceAll("[ \\t]*\\n[ \\t]*", "\n").replaceAll("\\n{3,}", "\n\n");
    }

    private static String decoded(Entity entity, byte[] bytes) {
        return decoded(entity.getCharset(), bytes);
    }

    /** The words of a part that says to be written in {@code charset}. */
    static String decoded(@Nullable String charset, byte[] bytes) {
        Charset said = charset(charset);
        return said.equals(StandardCharsets.US_ASCII) ? withoutCharset(bytes) : new String(bytes, said);
    }

    /** An unknown charset is most often the old one of Windows. */
    private static Charset charset(@Nullable String name) {
        try {
            return name == null || !Charset.isSupported(name) ? WINDOWS : Charset.forName(name);
        } catch (IllegalCharsetNameException e) {
            return WINDOWS;
        }
    }

    /** A mail that says us-ascii, or nothing, and is not, is UTF-8; if it is not that, it is of an old Windows. */
    private static String withoutCharset(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }

    private static byte[] bytes(SingleBody body) throws IOException {
        try (InputStream in = body.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(Message inner) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DefaultMessageWriter().writeMessage(inner, out);
        return out.toByteArray();
    }
}
