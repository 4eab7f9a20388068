// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import palazzo.correspondence.domain.Handling.Due;
import palazzo.kernel.Refusal;
import palazzo.organisation.Label;

class MergeTests {

    private static final String TEXT = "{{mittente}}, la Sua del {{data}} ({{oggetto}}, prot. {{protocollo}})";

    @Test
    void aStandardTextIsFilledFromTheLetter() {
        assertThat(Merge.of(TEXT, letter("Ottavia Brugnoli", "Buche", "0000007/2026")))
                .isEqualTo("Ottavia Brugnoli, la Sua del 1 gennaio 2027 (Buche, prot. 0000007/2026)");
    }

    @Test
    void whatTheLetterDoesNotTellIsAGapForAPerson() {
        String filled = Merge.of(TEXT, letter(" ", "", null));
        assertThat(Reply.gapsIn(filled)).containsExactly("[nome di chi scrive]", "[numero di protocollo]");
        assertThat(filled).contains("(senza oggetto)");
    }

    @Test
    void whatTheCityDoesNotKnowStaysAGap() {
        assertThat(Reply.gapsIn(Merge.of("{{tram}} [perché]", letter("O", "B", null))))
                .containsExactly("{{tram}}", "[perché]");
    }

    @Test
    void whoGivesNoNameIsGreetedWithout() {
        assertThat(Merge.of("{{saluto}},", letter("Ottavia Brugnoli", "B", null)))
                .isEqualTo("Gentile Ottavia Brugnoli,");
        assertThat(Merge.of("{{saluto}},", letter(" ", "B", null))).isEqualTo("Gentile cittadina, gentile cittadino,");
    }

    @Test
    void aTextIsKeptOnlyWithFieldsThatCanBeFilled() {
        Merge.check("{{ saluto }} [quando] {{protocollo}}");
        assertThatThrownBy(() -> Merge.check("{{saluto}} {{tram}}"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.args()).contains("{{tram}}"));
    }

    @Test
    void whatTheSenderWroteIsNoField() {
        assertThat(Merge.of("{{oggetto}}", letter("O", "{{saluto}} $1", null))).isEqualTo("((saluto)) $1");
    }

    @Test
    void bracketsThatTheSenderWroteAreNoGap() {
        String filled = Merge.of(TEXT, letter("O. [casa]", "[URGENTE] Buche", "0000007/2026"));
        assertThat(Reply.gapsIn(filled)).isEmpty();
        assertThat(filled).contains("(URGENTE) Buche", "O. (casa)");
    }

    /** Half past midnight in Rome is still yesterday for the machine. */
    private static Letter letter(String name, String subject, @Nullable String number) {
        Instant arrived = Instant.parse("2026-12-31T23:30:00Z");
        Arrival arrival = new Arrival(
                "AAAAAAAAAA",
                Channel.FORM,
                "",
                "",
                "",
                new Correspondent(name, "", ""),
                subject,
                "",
                null,
                arrived,
                true,
                false,
                null);
        Due due = new Due(LocalDate.of(2027, 2, 1), "", "");
        Handling handling =
                number == null ? null : new Handling(Outcome.ANSWER, "URC-04", "URC", null, number, due, arrived);
        return new Letter(new UUID(0, 1), 0, arrival, LetterState.ARRIVED, handling, null, Label.unit("URC"));
    }
}
