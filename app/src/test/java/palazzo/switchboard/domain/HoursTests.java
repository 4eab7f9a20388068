// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What nobody covers is found, however turns lie. */
class HoursTests {

    private static final Hours OPEN = hours("08:30", "18:30");

    @Test
    void withoutTurnsAllOfItIsUncovered() {
        assertThat(OPEN.without(List.of())).containsExactly(OPEN);
    }

    @Test
    void turnsThatMeetOrOverlapLeaveNothing() {
        assertThat(OPEN.without(List.of(hours("13:00", "18:30"), hours("08:00", "12:00"), hours("11:30", "13:00"))))
                .isEmpty();
    }

    @Test
    void whatLiesBetweenBeforeAndAfterIsUncovered() {
        assertThat(OPEN.without(List.of(hours("09:00", "12:00"), hours("13:30", "18:00"))))
                .containsExactly(hours("08:30", "09:00"), hours("12:00", "13:30"), hours("18:00", "18:30"));
    }

    @Test
    void aTurnInsideAnotherOpensNoGap() {
        assertThat(OPEN.without(List.of(hours("08:30", "14:00"), hours("09:00", "10:00"))))
                .containsExactly(hours("14:00", "18:30"));
    }

    @Test
    void aTurnOutsideTheHoursCoversNothing() {
        assertThat(OPEN.without(List.of(hours("06:00", "08:30"), hours("18:30", "20:00"))))
                .containsExactly(OPEN);
    }

    @Test
    void theFirstMinuteIsInAndTheLastIsNot() {
        assertThat(OPEN.holds(LocalTime.of(8, 30))).isTrue();
        assertThat(OPEN.holds(LocalTime.of(18, 30))).isFalse();
    }

    @Test
    void noStretchEndsBeforeItBegins() {
        assertThatThrownBy(() -> hours("10:00", "10:00")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Hours hours(String from, String until) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(until));
    }
}
