// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * What makes a sent form the same as another: all that is in it, and the page it stood on. The token that every form carries
 * is masked anew for each page that is drawn, so it tells one page from the next.
 */
final class FormPrint {

    private static final int CHUNK = 1 << 16;

    private final MessageDigest digest = sha256();

    private FormPrint() {}

    /** SHA-256 in hexadecimal; empty for what is no form of ours: a reading, or a machine that carries no token. */
    static Optional<String> of(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                        && request.getMethod().matches("POST|PUT|PATCH|DELETE")
                        && request.getParameter(token.getParameterName()) != null
                ? Optional.of(new FormPrint().taken(request))
                : Optional.empty();
    }

    private String taken(HttpServletRequest request) {
        add(request.getMethod(), request.getRequestURI());
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            add(name, Integer.toString(values.length));
            add(values);
        });
        if (request instanceof MultipartHttpServletRequest multipart) {
            files(multipart).forEach(this::add);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Map<String, java.util.List<MultipartFile>> files(MultipartHttpServletRequest request) {
        return new TreeMap<>(request.getMultiFileMap());
    }

    private void add(String field, java.util.List<MultipartFile> files) {
        files.forEach(file -> {
            add(
                    field,
                    java.util.Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                    Long.toString(file.getSize()));
            addBytes(file);
        });
    }

    private void addBytes(MultipartFile file) {
        try (InputStream in = file.getInputStream()) {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read > 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each with its length before it, so that no two forms run into one another. */
    private void add(String... texts) {
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
