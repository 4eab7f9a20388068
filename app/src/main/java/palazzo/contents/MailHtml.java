// SPDX-License-Identifier: EUPL-1.2
package palazzo.contents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/** The mail as its sender laid it out, made harmless: with the images that came with it, and none from elsewhere. */
public final class MailHtml {

    private static final int DEEPEST = 20;
    private static final int LARGEST_IMAGE = 3_000_000;
    private static final Set<String> IMAGES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final Map<String, String> images = new HashMap<>();
    private @Nullable String html;

    private MailHtml() {}

    /** The first HTML text in {@code raw}; empty where it has none. */
    public static Optional<SafeHtml> of(byte[] raw) {
        MailHtml found = new MailHtml();
        try {
            DefaultMessageBuilder builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
            builder.setDecodeMonitor(DecodeMonitor.SILENT);
            Message mail = builder.parseMessage(new ByteArrayInputStream(raw));
            found.take(mail, 0);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Thousands of parts within parts are beyond what the parser's own depth bears.
            return Optional.empty();
        }
        return Optional.ofNullable(found.html)
                .map(html -> SafeHtml.of(html, id -> Optional.ofNullable(found.images.get(id))));
    }

    private void take(Entity entity, int depth) throws IOException {
        if (depth > DEEPEST) {
            return;
        }
        if (entity.getBody() instanceof Multipart parts) {
            for (Entity part : parts.getBodyParts()) {
                take(part, depth + 1);
            }
        } else if (entity.getBody() instanceof SingleBody body) {
            takeSingle(entity, body);
        }
    }

    private void takeSingle(Entity entity, SingleBody body) throws IOException {
        if ("text/html".equals(entity.getMimeType()) && !"attachment".equals(entity.getDispositionType())) {
            html = html == null ? new String(bytes(body), charset(entity.getCharset())) : html;
        } else if (IMAGES.contains(entity.getMimeType())) {
            byte[] image = bytes(body);
            if (image.length <= LARGEST_IMAGE) {
                images.put(id(entity), data(entity.getMimeType(), image));
            }
        }
    }

    private static String data(String kind, byte[] image) {
        return "data:" + kind + ";base64," + Base64.getEncoder().encodeToString(image);
    }

    /** What the HTML calls it by; empty where it has no name. */
    private static String id(Entity entity) {
        Field field = entity.getHeader().getField("Content-ID");
        return field == null ? "" : field.getBody().strip().replaceAll("^<|>$", "");
    }

    private static byte[] bytes(SingleBody body) throws IOException {
        try (InputStream in = body.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static Charset charset(@Nullable String name) {
        try {
            return name == null || name.equalsIgnoreCase("us-ascii") ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
