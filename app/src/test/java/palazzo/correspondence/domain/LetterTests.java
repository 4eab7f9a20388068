// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import palazzo.organisation.Label;

class LetterTests {

    @ParameterizedTest
    @CsvSource({
        "Lampione spento, R: Lampione spento",
        "R: Lampione spento, R: Lampione spento",
        "RE: Lampione spento, RE: Lampione spento",
        "rif : Lampione spento, rif : Lampione spento",
        "Relazione: lampioni, R: Relazione: lampioni",
        "'', R: (senza oggetto)"
    })
    void anAnswerIsMarkedAsOneOnce(String subject, String answered) {
        assertThat(about(subject).answerTitle()).isEqualTo(answered);
    }

    private static Letter about(String subject) {
        Arrival arrival = new Arrival(
                "AAAAAAAAAA",
                Channel.EMAIL,
                "",
                "",
                "",
                new Correspondent("Ornella", "", ""),
                subject,
                "",
                null,
                Instant.parse("2026-12-31T23:30:00Z"),
                true,
                false,
                null);
        return new Letter(new UUID(0, 1), 0, arrival, LetterState.ARRIVED, null, null, Label.unit("URC"));
    }
}
