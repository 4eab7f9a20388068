// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import palazzo.correspondence.domain.Dispatch.State;
import palazzo.correspondence.domain.Route.Way;

class DispatchTests {

    private static final Instant NOW = Instant.parse("2026-12-02T08:00:00Z");

    @Test
    void itIsTriedAfterOneMinuteTwoFourAndAtMostAnHour() {
        Dispatch dispatch = queued(Way.MAIL);
        List<Long> minutes = new ArrayList<>();
        while (dispatch.state() == State.QUEUED) {
            dispatch = dispatch.sending().later("451", NOW);
            minutes.add(Duration.between(NOW, dispatch.nextAt()).toMinutes());
        }
        assertThat(minutes.subList(0, 7)).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L);
        assertThat(dispatch.attempts()).isEqualTo(8);
        assertThat(dispatch.state()).isEqualTo(State.FAILED);
        assertThat(dispatch.failure()).isEqualTo("451");
    }

    @Test
    void whoTriesAgainBeginsAnew() {
        Dispatch again = queued(Way.MAIL).sending().refused("550").again(NOW.plusSeconds(60));
        assertThat(again.state()).isEqualTo(State.QUEUED);
        assertThat(again.attempts()).isZero();
        assertThat(again.failure()).isNull();
        assertThat(again.nextAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void theMessageStaysTheSameHoweverOftenItIsTried() {
        Dispatch dispatch = queued(Way.MAIL);
        for (Dispatch later : List.of(
                dispatch.sending(),
                dispatch.sending().later("451", NOW),
                dispatch.sending().inDoubt("?").again(NOW),
                dispatch.sending().sent())) {
            assertThat(later.messageId()).isEqualTo(dispatch.messageId());
            assertThat(later.sha256()).isEqualTo(dispatch.sha256());
            assertThat(later.number()).isEqualTo(dispatch.number());
        }
    }

    @Test
    void aPersonDecidesAboutWhatIsStuckAndCarriesWhatGoesByPost() {
        assertThat(queued(Way.MAIL).sending().inDoubt("?").waitsForAPerson()).isTrue();
        assertThat(queued(Way.MAIL).sending().refused("550").waitsForAPerson()).isTrue();
        assertThat(queued(Way.POST).waitsForAPerson()).isTrue();
        assertThat(queued(Way.MAIL).waitsForAPerson()).isFalse();
        assertThat(queued(Way.MAIL).sending().waitsForAPerson()).isFalse();
        assertThat(queued(Way.POST).sent().waitsForAPerson()).isFalse();
    }

    private static Dispatch queued(Way way) {
        UUID id = new UUID(0, 1);
        return new Dispatch(
                        id,
                        0,
                        id,
                        id,
                        way,
                        null,
                        "<1@x>",
                        "o@posta.example",
                        "0000001/2026",
                        null,
                        State.TO_PRINT,
                        0,
                        NOW,
                        null)
                .printed("ab");
    }
}
