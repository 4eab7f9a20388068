// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The reader's answers about bytes that lie at hand. */
final class Bytes {

    private Bytes() {}

    static ReadMail read(byte[] raw) {
        return MailReader.read(new ByteArrayInputStream(raw));
    }

    static String fingerprint(byte[] raw) {
        try {
            return Fingerprint.of(new ByteArrayInputStream(raw));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
