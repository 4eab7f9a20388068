// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddresseeTests {

    private static final UUID ID = new UUID(0, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 2);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rosa Neri <rosa@posta.example>",
                "rosa@posta.example",
                "Comune di Montelago <protocollo@pec.montelago.example> PEC",
                "Rosa Neri, via Po 3, 10100 Torino"
            })
    void whatIsTypedStandsThereAgain(String line) {
        assertThat(Addressee.read(ID, line, false).line()).isEqualTo(line);
    }

    @Test
    void aLineSaysByWhichWayItGoes() {
        assertThat(read("Rosa Neri, via Po 3, 10100 Torino").recipient())
                .isEqualTo("Rosa Neri\nvia Po 3\n10100 Torino");
        assertThat(read("\"Rosa Neri\" <rosa@posta.example>").name()).isEqualTo("Rosa Neri");
        assertThat(read("rosa@posta.example (pec)").certified()).isTrue();
        assertThat(read("Pec Srl <info@pec.example>").certified())
                .as("a name is no way")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rosa Neri",
                "rosa@",
                "Rosa <rosa@posta>",
                "a@b.it c@d.it",
                ", via Po 3",
                "Rosa Neri <rosa posta@x.it>"
            })
    void whatCannotBeReachedIsRefusedInTheWordsThatWereTyped(String line) {
        assertThatThrownBy(() -> read(line)).hasMessageContaining("others/reply.addressee_unread");
        assertThatThrownBy(() -> Addressee.read(ID, line, true)).hasMessageContaining("copies/reply.addressee_unread");
    }

    @Test
    void whoeverIsWrittenOtherwiseIsTheSame() {
        assertThat(read("Rosa <ROSA@posta.example>").place())
                .isEqualTo(read("rosa@posta.example").place());
    }

    @Test
    void manyAreNamedAndTheRestCounted() {
        List<String> names = java.util.stream.IntStream.rangeClosed(1, 14)
                .mapToObj(i -> "N" + i)
                .toList();
        assertThat(ForWhom.line("e a", names)).endsWith("N12 e altri 2").startsWith("e a: N1,");
        assertThat(ForWhom.line("e a", names.subList(0, 13))).endsWith("N12 e un altro");
        assertThat(ForWhom.line("e a", List.of())).isEmpty();
    }

    @Test
    void anInterimReplyPromisesADayToCome() {
        Purpose.ANSWER.mustBeWhole(DAY);
        Purpose.promising(DAY.plusDays(1)).mustBeWhole(DAY);
        assertThatThrownBy(() -> Purpose.promising(DAY).mustBeWhole(DAY)).hasMessageContaining("reply.promise_past");
        assertThatThrownBy(() -> Purpose.promising(null).mustBeWhole(DAY)).hasMessageContaining("reply.no_promise");
        assertThat(new Purpose(false, DAY).promised())
                .as("an answer promises nothing")
                .isNull();
    }

    @Test
    void theDayPromisedStandsInTheWords() {
        assertThat(Merge.promising("Entro il {{entro}}.", Purpose.promising(DAY)))
                .isEqualTo("Entro il 2 dicembre 2026.");
        assertThat(Merge.promising("Entro il {{entro}}.", Purpose.ANSWER)).isEqualTo("Entro il {{entro}}.");
        Merge.checkStandardText("{{saluto}}, entro il {{entro}}");
        assertThatThrownBy(() -> Merge.check("{{entro}}")).hasMessageContaining("text.unknown_field");
    }

    private static Addressee read(String line) {
        return Addressee.read(ID, line, false);
    }
}
