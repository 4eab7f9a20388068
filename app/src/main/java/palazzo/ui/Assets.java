// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The addresses of the product's own sheet and script. Each carries a hash of what it holds, so a browser may keep it. */
@Component
public class Assets {

    private final Map<String, String> paths = new ConcurrentHashMap<>();

    /** The address of a file of {@code static/assets}. */
    public String path(String name) {
        return paths.computeIfAbsent(name, file -> "/assets/" + file + "?v=" + hash(file));
    }

    private static String hash(String file) {
        try (InputStream in = new ClassPathResource("static/assets/" + file).getInputStream()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, 5);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
