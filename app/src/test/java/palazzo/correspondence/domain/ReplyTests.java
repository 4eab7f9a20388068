// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import palazzo.correspondence.domain.Reply.State;
import palazzo.kernel.Refusal;

class ReplyTests {

    private static final Instant NOW = Instant.parse("2026-12-02T08:00:00Z");
    private static final UUID LIVIA = new UUID(0, 1);
    private static final UUID CORRADO = new UUID(0, 2);

    @ParameterizedTest
    @ValueSource(strings = {"[data]", "Dal [giorno] al [giorno]", "{{protocollo}}", "[]", "fine [dell’ultima riga]"})
    void whatIsStillToBeWrittenKeepsItBack(String body) {
        assertThatThrownBy(() -> in(State.DRAFT, body).submitted())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("reply.gaps");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gentile signora", "un [solo segno", "due] segni", "su due [righe\nnon è una parte]"})
    void whatIsWrittenGoesIntoTheFolder(String body) {
        assertThat(in(State.RETURNED, body).submitted().state()).isEqualTo(State.IN_FOLDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n\t "})
    void anEmptyOneIsNone(String body) {
        assertThatThrownBy(() -> in(State.DRAFT, body).submitted()).hasMessageContaining("reply.empty");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"DRAFT", "RETURNED"})
    void whatIsNoLongerWrittenIsNotChanged(State state) {
        assertThatThrownBy(() -> in(state, "x").saved("y", null, Purpose.ANSWER, LIVIA, NOW))
                .hasMessageContaining("not_writable");
        assertThatThrownBy(() -> in(state, "x").submitted()).hasMessageContaining("not_writable");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SIGNED")
    void onlyWhatIsSignedAndHasNotLeftIsTakenBack(State state) {
        assertThatThrownBy(() -> in(state, "x").takenBack()).hasMessageContaining("reply.gone");
    }

    @Test
    void whatIsTakenBackIsSignedByNobody() {
        Reply signed = in(State.IN_FOLDER, "x").signed(CORRADO, NOW, NOW.plus(Duration.ofMinutes(10)));
        assertThat(signed.signedBy()).isEqualTo(CORRADO);
        Reply back = signed.takenBack();
        assertThat(back.state()).isEqualTo(State.RETURNED);
        assertThat(back.signedBy()).isNull();
        assertThat(back.leavesAt()).isNull();
    }

    @Test
    void whoeverSavesItLastHasPreparedItAndTheRemarkStays() {
        Reply saved = in(State.IN_FOLDER, "x").returned("manca la data").saved("y", null, Purpose.ANSWER, CORRADO, NOW);
        assertThat(saved.preparedBy()).isEqualTo(CORRADO);
        assertThat(saved.body()).isEqualTo("y");
        assertThat(saved.remark()).isEqualTo("manca la data");
        assertThat(saved.submitted().remark()).isEmpty();
    }

    @Test
    void paragraphsArePartedByEmptyLines() {
        assertThat(in(State.DRAFT, "\r\nuno\r\ne mezzo\r\n \t\r\n\r\ndue\r\n").paragraphs())
                .containsExactly("uno\ne mezzo", "due");
    }

    private static Reply in(State state, String body) {
        return new Reply(
                new UUID(0, 9), new UUID(0, 8), 0, state, body, null, Purpose.ANSWER, LIVIA, NOW, "", null, null, null);
    }
}
