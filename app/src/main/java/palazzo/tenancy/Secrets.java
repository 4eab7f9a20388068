// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.stereotype.Component;

/**
 * Hides what must be told to other machines, such as the password of a mailbox: AES-256-GCM under the installation's key.
 * The key is the setting {@code palazzo.secret}; without one, a file beside the data that only its owner reads, made at
 * the first start.
 */
@Component
public class Secrets {

    /** Fixed: what is drawn out of the key alone must be the same at each start; each text has a salt of its own. */
    private static final String SALT = "70616c617a7a6f21";

    private final TextEncryptor encryptor;

    Secrets(@Value("${palazzo.secret:}") String secret, DatabaseSettings settings) {
        encryptor = Encryptors.delux(
                secret.isBlank()
                        ? kept(settings.data().resolveSibling(settings.data().getFileName() + ".secret"))
                        : secret,
                SALT);
    }

    /** The text, unreadable. */
    public String hide(String text) {
        return encryptor.encrypt(text);
    }

    /**
     * The text again.
     *
     * @throws IllegalStateException where it was hidden under another key
     */
    public String show(String hidden) {
        return encryptor.decrypt(hidden);
    }

    private static String kept(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, fresh());
        } catch (FileAlreadyExistsException e) {
            // Made at an earlier start.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read(file);
    }

    private static String fresh() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
