// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import palazzo.kernel.Subject;
import palazzo.mail.Sending;
import palazzo.mail.Sending.State;

class SendingTests {

    private static final Instant NOW = Instant.parse("2026-12-02T08:00:00Z");

    @Test
    void itIsTriedAfterOneMinuteTwoFourAndAtMostAnHour() {
        Sending sending = queued();
        List<Long> minutes = new ArrayList<>();
        while (sending.state() == State.QUEUED) {
            sending = sending.sending().later("451", NOW);
            minutes.add(Duration.between(NOW, sending.nextAt()).toMinutes());
        }
        assertThat(minutes.subList(0, 7)).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L);
        assertThat(sending.attempts()).isEqualTo(8);
        assertThat(sending.state()).isEqualTo(State.FAILED);
        assertThat(sending.failure()).isEqualTo("451");
    }

    @Test
    void whoTriesAgainBeginsAnew() {
        Sending again = queued().sending().refused("550").again(NOW.plusSeconds(60));
        assertThat(again.state()).isEqualTo(State.QUEUED);
        assertThat(again.attempts()).isZero();
        assertThat(again.failure()).isNull();
        assertThat(again.nextAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void theMessageStaysTheSameHoweverOftenItIsTried() {
        Sending sending = queued();
        for (Sending later : List.of(
                sending.sending(),
                sending.sending().later("451", NOW),
                sending.sending().inDoubt("?").again(NOW),
                sending.sending().sent())) {
            assertThat(later.messageId()).isEqualTo(sending.messageId());
            assertThat(later.sha256()).isEqualTo(sending.sha256());
            assertThat(later.reference()).isEqualTo(sending.reference());
        }
    }

    @Test
    void aPersonDecidesAboutWhatIsStuck() {
        assertThat(queued().sending().inDoubt("?").state().isStuck()).isTrue();
        assertThat(queued().sending().refused("550").state().isStuck()).isTrue();
        assertThat(queued().state().isStuck()).isFalse();
        assertThat(queued().sending().sent().state().isStuck()).isFalse();
    }

    private static Sending queued() {
        UUID id = new UUID(0, 1);
        return new Sending(
                id,
                0,
                new Subject("letter", id),
                "0000001/2026",
                id,
                "<1@x>",
                List.of("o@posta.example"),
                "ab",
                State.QUEUED,
                0,
                NOW,
                null);
    }
}
