// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterKindTests {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 20);

    @ParameterizedTest
    @CsvSource({"2026-12-05, 0", "2026-12-06, 1", "2026-12-14, 1", "2026-12-15, 2", "2026-12-20, 2"})
    void aReminderComesSoManyDaysBeforeTheLastOne(LocalDate day, int reminders) {
        assertThat(kind(10, 14, 5).reminded(DUE, day)).isEqualTo(reminders);
    }

    @Test
    void aKindWithoutRemindersRemindsOfNothing() {
        assertThat(kind(10).reminded(DUE, DUE)).isZero();
    }

    @Test
    void whatIsKeptForEverSaysSo() {
        assertThat(kind(9999).isKeptForEver()).isTrue();
        assertThat(kind(10).isKeptForEver()).isFalse();
    }

    @Test
    void whoSignsIsSaidWhereItIsNotWhoAnswers() {
        assertThat(kind("URC-04", 10).isSignedByOthers()).isFalse();
        assertThat(kind("SCG-09", 10).isSignedByOthers()).isTrue();
        assertThat(kind("SCG-09", 10).whySigned("come sempre"))
                .isEqualTo("come sempre (il tipo «Reclamo» la fa firmare a chi ha la competenza SCG-09)");
    }

    @Test
    void aFormalDeedThatTwoWordsNameOutweighsWhatWasLearned() {
        assertThat(Proposer.weight(formal(), 2)).isGreaterThan(Proposer.LEARNED + Proposer.ALIKE + Proposer.SENDER);
        assertThat(Proposer.weight(formal(), 1)).isLessThan(Proposer.LEARNED + Proposer.ALIKE + Proposer.SENDER);
        assertThat(Proposer.weight(kind(10), 1)).isLessThan(Proposer.LEARNED);
        assertThat(Proposer.weight(kind(10), 9)).isLessThan(Proposer.LEARNED + Proposer.ALIKE);
    }

    private static LetterKind formal() {
        LetterKind it = kind(10);
        return new LetterKind(
                "PROCURA",
                "Procura",
                Outcome.FORMAL,
                FormalKind.PROSECUTOR,
                it.stages(),
                "",
                5,
                List.of(),
                10,
                "",
                List.of(),
                "");
    }

    private static LetterKind kind(int retention, Integer... reminders) {
        return kind("URC-04", retention, reminders);
    }

    private static LetterKind kind(String signs, int retention, Integer... reminders) {
        List<String> stages = List.of("URC-03", "URC-04", signs);
        return new LetterKind(
                "RECLAMO",
                "Reclamo",
                Outcome.ANSWER,
                null,
                stages,
                "",
                30,
                List.of(reminders),
                retention,
                "",
                List.of(),
                "");
    }
}
