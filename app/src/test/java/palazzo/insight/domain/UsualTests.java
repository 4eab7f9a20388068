// SPDX-License-Identifier: EUPL-1.2
package palazzo.insight.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import palazzo.insight.domain.Usual.Verdict;

class UsualTests {

    @Test
    void theMiddleOfTheMonthsBeforeIsUsual() {
        assertThat(Usual.of(List.of(4L, 100L, 6L))).isEqualTo(6);
        assertThat(Usual.of(List.of(4L, 8L, 6L, 100L))).isEqualTo(7);
        assertThat(Usual.of(List.of(4L, 8L))).isNegative();
    }

    @Test
    void aMonthIsOutOfTheUsualWhereChanceAloneWouldNotTakeIt() {
        List<Long> before = List.of(9L, 9L, 9L);
        assertThat(Usual.verdict(17, before, 1)).isEqualTo(Verdict.AS_ALWAYS);
        assertThat(Usual.verdict(18, before, 1)).isEqualTo(Verdict.MORE);
        assertThat(Usual.verdict(1, before, 1)).isEqualTo(Verdict.AS_ALWAYS);
        assertThat(Usual.verdict(0, before, 1)).isEqualTo(Verdict.FEWER);
    }

    @Test
    void fewLettersAreNeverOutOfTheUsual() {
        assertThat(Usual.verdict(4, List.of(0L, 0L, 0L), 1)).isEqualTo(Verdict.AS_ALWAYS);
        assertThat(Usual.verdict(5, List.of(0L, 0L, 0L), 1)).isEqualTo(Verdict.MORE);
    }

    @Test
    void aMonthThatIsNotOverIsComparedWithItsPart() {
        List<Long> before = List.of(100L, 100L, 100L);
        assertThat(Usual.verdict(50, before, 0.5)).isEqualTo(Verdict.AS_ALWAYS);
        assertThat(Usual.verdict(50, before, 1)).isEqualTo(Verdict.FEWER);
    }

    @Test
    void twoMonthsTellNothing() {
        assertThat(Usual.verdict(500, List.of(1L, 1L), 1)).isEqualTo(Verdict.AS_ALWAYS);
    }
}
