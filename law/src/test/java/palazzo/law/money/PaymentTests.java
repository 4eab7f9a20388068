// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import palazzo.law.BadInput;
import palazzo.law.Norm;
import palazzo.law.money.Payment.Split;

class PaymentTests {

    private static final LocalDate CHANGE = LocalDate.of(2026, 6, 15);

    @Test
    @Norm("d.P.R. 602/1973, art. 48-bis, c. 1")
    void debtsAreAskedForOver5000() {
        assertThat(ordinary("5000.00").needsTaxDebtCheck()).isFalse();
        assertThat(ordinary("5000.01").needsTaxDebtCheck()).isTrue();
        assertThat(ordinary("5000.00").reason().it()).isEqualTo("5000.00 euro, non oltre 5000.00: nessuna verifica.");
        assertThat(ordinary("5000.01").reason().en()).isEqualTo("5000.01 euro, over 5000.00: debts are checked first.");
    }

    @Test
    @Norm("d.P.R. 602/1973, art. 48-bis, c. 1-ter; l. 199/2025, art. 1, c. 725")
    void aFeeIsCheckedAtAnyAmountSince15June2026() {
        var before = new Payment(CHANGE.minusDays(1), Euro.of("100.00"), true);
        var since = new Payment(CHANGE, Euro.of("100.00"), true);
        assertThat(before.needsTaxDebtCheck()).isFalse();
        assertThat(since.needsTaxDebtCheck()).isTrue();
        assertThat(since.reason().it()).contains("dal 2026-06-15");
        assertThat(ordinary("100.00").needsTaxDebtCheck()).isFalse();
        assertThat(new Payment(CHANGE, Euro.ZERO, true).needsTaxDebtCheck()).isFalse();
        assertThat(before.split(Euro.of("30.00"))).isEqualTo(new Split(Euro.ZERO, Euro.of("100.00")));
        assertThat(since.split(Euro.of("30.00"))).isEqualTo(new Split(Euro.of("30.00"), Euro.of("70.00")));
        assertThat(since.split(Euro.of("100.01"))).isEqualTo(new Split(Euro.of("100.00"), Euro.ZERO));
    }

    @Test
    @Norm("d.P.R. 602/1973, art. 48-bis, c. 1")
    void theLimitIsKnownFrom1March2018() {
        LocalDate known = LocalDate.of(2018, 3, 1);
        assertThat(new Payment(known, Euro.of("5000.01"), false).needsTaxDebtCheck())
                .isTrue();
        assertThatThrownBy(() -> new Payment(known.minusDays(1), Euro.of("5000.01"), false))
                .isInstanceOf(BadInput.class)
                .hasMessage("day \"2018-02-28\": no amount is known for this day");
    }

    @Test
    void negativeSumsAreNamed() {
        assertThatThrownBy(() -> ordinary("-0.01")).isInstanceOf(BadInput.class).hasMessageContaining("amount");
        assertThatThrownBy(() -> ordinary("1.00").split(Euro.of("-0.01")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("debt");
    }

    private static Payment ordinary(String amount) {
        return new Payment(CHANGE, Euro.of(amount), false);
    }
}
