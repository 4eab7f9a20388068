// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One mail by two ways is one; another mail is another. */
class FingerprintTests {

    private static final String HEAD = """
            From: Ottavia <ottavia@posta.example>
            Date: Tue, 1 Dec 2026 18:30:00 +0100
            Message-ID: <a1@posta.example>
            Subject: Buche in via dei Gelsi, davanti alla scuola
            """;
    private static final String BODY = "Signor Sindaco,\n\nle buche restano.\n";
    private static final String MAIL = of(HEAD + "\n" + BODY);

    @Test
    void whatServersOnTheWayAddChangesNothing() {
        assertThat(of("Received: from a by b; Tue, 1 Dec 2026 18:30:02 +0100\nDelivered-To: urp@comune.example\n" + HEAD
                        + "X-Spam-Score: 0.1\n\n" + BODY))
                .isEqualTo(MAIL);
    }

    @Test
    void theOrderAndTheFoldingOfHeadersChangeNothing() {
        assertThat(of("SUBJECT:  Buche in via dei Gelsi,\n davanti alla scuola\n" + HEAD.replaceAll("Subject: .*\n", "")
                        + "\n" + BODY))
                .isEqualTo(MAIL);
    }

    @Test
    void lineEndsChangeNothing() {
        assertThat(of((HEAD + "\n" + BODY).replace("\n", "\r\n") + "\r\n\r\n")).isEqualTo(MAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ottavia@posta", "18:30:00", "a1@posta", "Buche in via", "le buche restano"})
    void anotherWordIsAnotherMail(String word) {
        assertThat(of((HEAD + "\n" + BODY).replace(word, word + "x"))).isNotEqualTo(MAIL);
    }

    @Test
    void whatMovesFromTheHeadIntoTheBodyIsAnotherMail() {
        assertThat(of(HEAD.replace("Subject:", "\nSubject:") + BODY)).isNotEqualTo(MAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "solo testo", "Subject", "Subject: x\r\n"})
    void everythingHasOne(String raw) {
        assertThat(of(raw)).matches("[0-9a-f]{64}");
    }

    private static String of(String mail) {
        return Bytes.fingerprint(mail.getBytes(StandardCharsets.UTF_8));
    }
}
