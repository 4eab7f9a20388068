// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MboxTests {

    private static final String TWO = """
            From ottavia@posta.example Tue Dec  1 18:30:00 2026
            Subject: prima

            Una riga.
            From noi a voi, non è un altro messaggio.
            >From qui nemmeno.
            >>From e questa era citata.

            From walter@posta.example Tue Dec  1 18:31:00 2026
            Subject: seconda

            Fine.
            """;

    @Test
    void eachMessageComesOutAsItWasPutIn() throws IOException {
        assertThat(messages(TWO.getBytes(StandardCharsets.UTF_8))).containsExactly("""
                        Subject: prima

                        Una riga.
                        From noi a voi, non è un altro messaggio.
                        From qui nemmeno.
                        >From e questa era citata.

                        """, "Subject: seconda\n\nFine.\n");
    }

    @Test
    void anOddByteOrALastLineWithoutAnEndIsKept() throws IOException {
        byte[] odd = "From x\nSubject: \u00ff\u0000\r\n\r\nsenza fine".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(messages(odd)).containsExactly("Subject: \u00ff\u0000\r\n\r\nsenza fine");
    }

    @Test
    void whatDoesNotBeginSoHasNoMessages() throws IOException {
        assertThat(messages("Subject: sola\n\nuna mail".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(messages(new byte[0])).isEmpty();
        assertThat(Mbox.begins("From ".getBytes(StandardCharsets.US_ASCII))).isTrue();
        assertThat(Mbox.begins("From:".getBytes(StandardCharsets.US_ASCII))).isFalse();
    }

    private static List<String> messages(byte[] bytes) throws IOException {
        List<String> messages = new ArrayList<>();
        boolean latin = new String(bytes, StandardCharsets.ISO_8859_1).contains("\u0000");
        try (Mbox mbox = new Mbox(new ByteArrayInputStream(bytes))) {
            for (InputStream next = mbox.message(); next != null; next = mbox.message()) {
                messages.add(
                        new String(next.readAllBytes(), latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
            }
        }
        return messages;
    }
}
