// SPDX-License-Identifier: EUPL-1.2
package palazzo.pec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;

/** Certified mails of every kind, signed by a test authority on 23 November 2026; and what is done to them. */
final class TheSamples {

    static final Instant SEEN = Instant.parse("2026-11-24T08:00:00Z");
    static final CertifiedMail OPENER = new CertifiedMail(Anchors.read(bytes("eml/ca-di-prova.pem")));

    private TheSamples() {}

    static Opened open(String name) {
        return OPENER.open(eml(name), SEEN);
    }

    static byte[] eml(String name) {
        return bytes("eml/" + name + ".eml");
    }

    static String text(String name) {
        return new String(eml(name), StandardCharsets.ISO_8859_1);
    }

    /** What a mail is that was changed on its way, each character a byte. */
    static Opened changed(String mail) {
        return OPENER.open(mail.getBytes(StandardCharsets.ISO_8859_1), SEEN);
    }

    static byte[] bytes(String path) {
        try (InputStream in = Objects.requireNonNull(TheSamples.class.getResourceAsStream("/palazzo/pec/" + path))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
