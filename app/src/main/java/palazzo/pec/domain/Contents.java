// SPDX-License-Identifier: EUPL-1.2
package palazzo.pec.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;
import palazzo.pec.Doubt;

/**
 * What a provider put under its signature. Parts are known by their names, wherever they stand; those of the original message
 * are not looked at.
 */
public final class Contents {

    private static final Set<String> DATA = Set.of("daticert.xml", "certdata.xml");
    private static final Set<String> ORIGINAL = Set.of("postacert.eml");

    private byte @Nullable [] data;
    private byte @Nullable [] original;
    private String boundary = "";
    private boolean dataFirst;
    private boolean spilled;
    private int parts;
    private int depth;

    private Contents() {}

    /** Reads the signed bytes. */
    public static Contents of(byte[] sealed) throws NotProved {
        Contents contents = new Contents();
        try {
            contents.read(sealed);
            contents.gather(sealed);
        } catch (IOException | MimeException | RuntimeException e) {
            throw new NotProved(Doubt.UNCLEAR_PARTS, e);
        }
        return contents;
    }

    /** The certification data, where there are any. */
    public Optional<byte[]> data() {
        return Optional.ofNullable(data);
    }

    /** The original message, where it is there. */
    public Optional<byte[]> original() {
        return Optional.ofNullable(original);
    }

    /** The decoded body of the entity that {@code bytes} are. */
    static byte[] body(byte[] bytes) throws IOException, MimeException {
        MimeTokenStream tokens = tokens(bytes);
        while (tokens.getState() != EntityState.T_BODY) {
            if (tokens.next() == EntityState.T_END_OF_STREAM) {
                return new byte[0];
            }
        }
        return tokens.getDecodedInputStream().readNBytes(Budget.SIGNATURE_BYTES);
    }

    private void read(byte[] sealed) throws IOException, MimeException {
        MimeTokenStream tokens = tokens(sealed);
        for (EntityState at = tokens.getState(); at != EntityState.T_END_OF_STREAM; at = tokens.next()) {
            switch (at) {
                case T_START_MULTIPART -> open(tokens.getBodyDescriptor().getBoundary());
                case T_END_MULTIPART -> depth--;
                case T_BODY -> take(tokens);
                default -> {}
            }
            if (depth > Budget.DEPTH || parts > Budget.PARTS) {
                throw new IOException("too many parts");
            }
        }
    }

    private void open(@Nullable String cut) {
        if (depth++ == 0) {
            boundary = cut == null ? "" : cut;
        }
    }

    private void take(MimeTokenStream tokens) throws IOException {
        parts++;
        if (data != null && original != null) {
            spilled = true;
            return;
        }
        String name = name((MaximalBodyDescriptor) tokens.getBodyDescriptor());
        if (DATA.contains(name)) {
            data = once(data, tokens, Budget.DATA_BYTES + 1);
        } else if (ORIGINAL.contains(name)) {
            original = once(original, tokens, Integer.MAX_VALUE);
            dataFirst = data != null;
        }
    }

    private static byte[] once(byte @Nullable [] already, MimeTokenStream tokens, int most) throws IOException {
        if (already != null) {
            throw new IOException("a part is there twice");
        }
        return tokens.getDecodedInputStream().readNBytes(most);
    }

    /**
     * The original message is the last part. Where more seems to follow, it held lines that look like the provider's
     * boundary: they are its own, and nothing among them certifies. Had it stood first, nobody could tell.
     */
    private void gather(byte[] sealed) throws IOException {
        if (spilled && original != null) {
            String all = new String(sealed, StandardCharsets.ISO_8859_1);
            String begun = new String(original, StandardCharsets.ISO_8859_1);
            int from = all.indexOf(begun);
            int to = all.lastIndexOf("--" + boundary + "--");
            if (begun.isEmpty() || from < 0 || to < from || !dataFirst) {
                throw new IOException("it cannot be told whose parts these are");
            }
            original = all.substring(from, lineEnd(all, to)).getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private static int lineEnd(String all, int at) {
        int cut = all.charAt(at - 1) == '\n' ? at - 1 : at;
        return cut > 0 && all.charAt(cut - 1) == '\r' ? cut - 1 : cut;
    }

    private static String name(MaximalBodyDescriptor part) {
        String file = part.getContentDispositionFilename();
        String name = file == null ? part.getContentTypeParameters().getOrDefault("name", "") : file;
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static MimeTokenStream tokens(byte[] entity) {
        MimeTokenStream tokens = new MimeTokenStream(Budget.HEADERS, new DefaultBodyDescriptorBuilder());
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(new ByteArrayInputStream(entity));
        return tokens;
    }
}
