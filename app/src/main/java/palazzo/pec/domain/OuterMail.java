// SPDX-License-Identifier: EUPL-1.2
package palazzo.pec.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** The outer layer of a mail: its headers, which nobody signed, and the parts below it as the bytes they came in. */
public final class OuterMail {

    private final Map<String, List<String>> headers = new HashMap<>();
    private final List<byte[]> parts = new ArrayList<>();
    private String mediaType = "";

    private OuterMail() {}

    /** Reads the outer layer; of what cannot be read nothing is there. */
    public static OuterMail of(byte[] raw) {
        OuterMail mail = new OuterMail();
        try {
            mail.read(raw);
        } catch (IOException | MimeException | RuntimeException e) {
            mail.parts.clear();
        }
        return mail;
    }

    private void read(byte[] raw) throws IOException, MimeException {
        MimeTokenStream tokens = new MimeTokenStream(Budget.HEADERS);
        tokens.setRecursionMode(RecursionMode.M_RAW);
        tokens.parse(new ByteArrayInputStream(raw));
        for (EntityState at = tokens.getState(); at != EntityState.T_END_OF_STREAM; at = tokens.next()) {
            switch (at) {
                case T_FIELD -> keep(tokens.getField());
                case T_START_MULTIPART -> mediaType = tokens.getBodyDescriptor().getMimeType();
                case T_RAW_ENTITY -> keep(tokens);
                default -> {}
            }
            if (at == EntityState.T_END_HEADER && !looksCertified()) {
                return;
            }
        }
    }

    private void keep(Field field) {
        headers.computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                .add(field.getBody() == null ? "" : field.getBody().strip());
    }

    private void keep(MimeTokenStream tokens) throws IOException {
        if (parts.size() == Budget.PARTS) {
            throw new IOException("too many parts");
        }
        parts.add(tokens.getInputStream().readAllBytes());
    }

    /** Whether it says that it comes from a provider of certified mail. */
    public boolean looksCertified() {
        return headers.containsKey("x-trasporto")
                || headers.containsKey("x-ricevuta")
                || sender().filter(from -> from.startsWith("posta-certificata@"))
                        .isPresent();
    }

    /** Its one sender, in lower case; none where there is none, or more than one. */
    Optional<String> sender() {
        List<String> from = headers.getOrDefault("from", List.of());
        return from.size() == 1
                ? LenientAddressParser.DEFAULT.parseAddressList(from.getFirst()).flatten().stream()
                        .map(Mailbox::getAddress)
                        .reduce((one, other) -> one + ", " + other)
                        .map(address -> address.toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /** What it says to which message it belongs (X-Riferimento-Message-ID). */
    public Optional<String> reference() {
        return headers.getOrDefault("x-riferimento-message-id", List.of()).stream()
                .filter(id -> !id.isEmpty())
                .findFirst();
    }

    /** What was signed, byte for byte, and the signature (RFC 1847, 2.1). */
    Signed signed() throws NotProved {
        if (!mediaType.equals("multipart/signed") || parts.size() != 2) {
            throw new NotProved(palazzo.pec.Doubt.UNSIGNED);
        }
        return new Signed(parts.getFirst(), parts.getLast());
    }

    /** Two entities, each with its headers. */
    record Signed(byte[] content, byte[] signature) {}
}
