// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypedLetterTests {

    private static final Instant NOW = Instant.parse("2026-12-02T08:00:00Z");

    @Test
    void theSameFieldsAndFilesAreOneLetter() {
        assertThat(fingerprint("k", "Buche", "Ecco", "foto")).isEqualTo(fingerprint("k", "Buche", "Ecco", "foto"));
    }

    @Test
    void anotherFormWordOrFileIsAnother() {
        assertThat(List.of(
                        fingerprint("k", "Buche", "Ecco", "foto"),
                        fingerprint("l", "Buche", "Ecco", "foto"),
                        fingerprint("k", "Buca", "Ecco", "foto"),
                        fingerprint("k", "Buche", "Eccola", "foto"),
                        fingerprint("k", "Buche", "Ecco", "altra foto")))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsOneLineStaysOneLine() {
        TypedLetter letter = letter("k", "Buche\r\nBcc: tutti@posta.example\n\n", "Ecco\n\nqui", "foto");
        Arrival arrival = letter.arrival("AAAAAAAAAA", "", NOW);
        assertThat(arrival.subject()).isEqualTo("Buche Bcc: tutti@posta.example");
        assertThat(arrival.sender().name()).isEqualTo("Ottavia Brugnoli");
        assertThat(arrival.sender().postal()).isEqualTo("via Po 1\nMilano");
        assertThat(arrival.body()).isEqualTo("Ecco\n\nqui");
    }

    @Test
    void theBytesSayWhatWasTypedAndWhichFilesHung() {
        assertThat(new String(letter("k", "Buche", "Ecco", "foto").raw(), StandardCharsets.UTF_8))
                .contains("Channel: PAPER\n", "Subject: Buche\n", "Date: 2026-11-28\n")
                .containsPattern("File: a\\.jpg [0-9a-f]{64}\n")
                .endsWith("Ecco\n");
    }

    @Test
    void aDateIsADayInRome() {
        assertThat(letter("k", "x", "y", "z").arrival("AAAAAAAAAA", "", NOW).writtenAt())
                .isEqualTo(Instant.parse("2026-11-27T23:00:00Z"));
    }

    private static String fingerprint(String key, String subject, String body, String file) {
        return letter(key, subject, body, file).arrival("AAAAAAAAAA", "", NOW).fingerprint();
    }

    private static TypedLetter letter(String key, String subject, String body, String file) {
        return new TypedLetter(
                Channel.PAPER,
                key,
                new Correspondent("Ottavia\nBrugnoli", "", "via Po 1\nMilano"),
                subject,
                body,
                LocalDate.of(2026, 11, 28),
                List.of(new Enclosure("a.jpg", "image/jpeg", file.getBytes(StandardCharsets.UTF_8))));
    }
}
