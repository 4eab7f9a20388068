// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import palazzo.directory.Party;
import palazzo.directory.domain.CardReading.Read;
import palazzo.kernel.Refusal;

/** What is typed is read into one writing, and what is wrong is said field by field. */
class CardReadingTests {

    @Test
    void everyValueHasOneWriting() {
        Read read = CardReading.read(
                Party.Kind.PERSON,
                Map.of(
                        Field.FAMILY, "  Diprova ",
                        Field.FISCAL_CODE, "dpr psn 80a15 f205x",
                        Field.MAIL, "Persona.Diprova@Posta.Example",
                        Field.TOWN, "milano",
                        Field.TOPICS, "Scuola; memoria,,  SCUOLA",
                        Field.BORN, "15/1/1980",
                        Field.POST, "via Vallazze 1\r\n\r\n 20131 Milano "));
        assertThat(read.faults()).isEmpty();
        assertThat(read.card().values())
                .containsEntry(Field.FAMILY, "Diprova")
                .containsEntry(Field.FISCAL_CODE, "DPRPSN80A15F205X")
                .containsEntry(Field.MAIL, "persona.diprova@posta.example")
                .containsEntry(Field.TOWN, "015146")
                .containsEntry(Field.TOPICS, "scuola, memoria")
                .containsEntry(Field.BORN, "1980-01-15")
                .containsEntry(Field.POST, "via Vallazze 1\n20131 Milano");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Read read = CardReading.read(
                Party.Kind.PERSON,
                Map.of(
                        Field.BORN, "31/02/1980",
                        Field.MAIL, "non una mail",
                        Field.TOWN, "Samarate e Novara",
                        Field.GENDER, "X",
                        Field.TITLE, "d".repeat(61)));
        assertThat(read.faults().stream().map(Refusal::code))
                .containsExactlyInAnyOrder(
                        "FAMILY/directory.no_name",
                        "BORN/directory.no_day",
                        "MAIL/directory.no_mail",
                        "TOWN/directory.no_town",
                        "GENDER/directory.not_of_the_list",
                        "TITLE/directory.too_long");
    }

    @Test
    void aFieldThatThisKindHasNotIsPassedOver() {
        Read read = CardReading.read(Party.Kind.BODY, Map.of(Field.NAME, "Coro", Field.BORN, "31/02/1980"));
        assertThat(read.faults()).isEmpty();
        assertThat(read.card().get(Field.BORN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-03", "3/5/2024", "03.05.2024", " 3 5 2024 "})
    void aDayIsReadHoweverItalyWritesIt(String typed) {
        assertThat(CardReading.day("day", typed)).isEqualTo(LocalDate.of(2024, 5, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2024", "29/2/2023", "2024-13-01", "ieri", "", "1/1/0001", "+999999999-01-01"})
    void whatIsNoDayIsRefused(String typed) {
        assertThatThrownBy(() -> CardReading.day("day", typed)).isInstanceOf(Refusal.class);
    }
}
