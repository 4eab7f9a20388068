// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import palazzo.correspondence.ReservedKind;
import palazzo.law.Norm;

class ReservedPostTests {

    private static final LocalDate ARRIVED = LocalDate.of(2026, 12, 2);

    @Test
    @Norm(value = "d.lgs. 24/2023, art. 4, c. 6", doubt = "see ReservedKind")
    void aReportOfWrongdoingIsPassedOnWithinSevenDaysOfItsArrival() {
        assertThat(ReservedPost.due(ReservedKind.WHISTLEBLOWING, ARRIVED).date())
                .isEqualTo(LocalDate.of(2026, 12, 9))
                .isAfter(LocalDate.of(2026, 12, 8))
                .isBefore(LocalDate.of(2026, 12, 10));
        assertThat(ReservedPost.due(ReservedKind.WHISTLEBLOWING, ARRIVED).reasonIt())
                .contains("7 giorni", "24/2023", "mercoledì 9 dicembre 2026");
    }

    @Test
    void theOthersOnTheDayItself() {
        assertThat(ReservedPost.due(ReservedKind.THREAT, ARRIVED).date()).isEqualTo(ARRIVED);
        assertThat(ReservedPost.due(ReservedKind.PERSONAL, ARRIVED).date()).isEqualTo(ARRIVED);
    }
}
