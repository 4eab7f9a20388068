// SPDX-License-Identifier: EUPL-1.2
package palazzo.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A kind of text that a city keeps in dated versions: a bean of the module that reads it. */
public interface SheetKind {

    /** Its short name, part of an address: {@code titolario}. Words stand under {@code sheet.<name>}. */
    String name();

    /** The text that is in force until the city writes its own. */
    String shipped();

    /**
     * Lets pass a text that can be read.
     *
     * @throws palazzo.kernel.Refusal with the line that cannot
     */
    void check(String text);

    /** A text that ships beside the classes of the house, UTF-8. */
    static String resource(String path) {
        try (InputStream in = SheetKind.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
