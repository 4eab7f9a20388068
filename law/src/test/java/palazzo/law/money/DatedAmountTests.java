// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import palazzo.law.BadInput;

class DatedAmountTests {

    private static final LocalDate CHANGE = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    @Test
    void eachDayHasTheSumInForceOnIt() {
        var amount = DatedAmount.from("2024-01-01", "221000.00").then("2026-01-01", "216000.00");
        assertThat(amount.on(LocalDate.of(2024, 1, 1))).isEqualTo(Euro.of("221000.00"));
        assertThat(amount.on(CHANGE.minusDays(1))).isEqualTo(Euro.of("221000.00"));
        assertThat(amount.on(CHANGE)).isEqualTo(Euro.of("216000.00"));
        assertThat(amount.on(LocalDate.MAX)).isEqualTo(Euro.of("216000.00"));
        assertThatThrownBy(() -> amount.on(LocalDate.of(2023, 12, 31)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("day \"2023-12-31\"");
    }

    @Test
    void afterItsLastDayNoSumIsKnown() {
        var amount = DatedAmount.from("2026-01-01", "216000.00").until("2027-12-31");
        assertThat(amount.on(LAST)).isEqualTo(Euro.of("216000.00"));
        assertThatThrownBy(() -> amount.on(LAST.plusDays(1)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("day \"2028-01-01\"");
    }
}
