// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static palazzo.law.money.Gift.Fate.HANDED_OVER;
import static palazzo.law.money.Gift.Fate.KEPT;
import static palazzo.law.money.Gift.Fate.TO_BE_READ;
import static palazzo.law.money.Gift.Receiver.COLLABORATOR;
import static palazzo.law.money.Gift.Receiver.ELECTED;
import static palazzo.law.money.Gift.Receiver.EMPLOYEE;

import org.junit.jupiter.api.Test;
import palazzo.law.BadInput;
import palazzo.law.Norm;

class GiftTests {

    @Test
    @Norm("d.P.R. 62/2013, art. 4")
    void aGiftIsKeptUpTo150Euro() {
        assertThat(new Gift(Euro.of("150.00"), EMPLOYEE).fate()).isEqualTo(KEPT);
        assertThat(new Gift(Euro.of("150.01"), EMPLOYEE).fate()).isEqualTo(HANDED_OVER);
        assertThat(new Gift(Euro.of("150.01"), COLLABORATOR).fate()).isEqualTo(HANDED_OVER);
        assertThat(new Gift(Euro.of("10.00"), ELECTED).fate()).isEqualTo(TO_BE_READ);
    }

    @Test
    void theReasonTellsTheLimit() {
        assertThat(new Gift(Euro.of("150.00"), EMPLOYEE).reason().it())
                .isEqualTo("150.00 euro, non oltre 150.00: di modico valore, si può tenere.");
        assertThat(new Gift(Euro.of("150.01"), EMPLOYEE).reason().en()).startsWith("150.01 euro, over 150.00");
        assertThat(new Gift(Euro.of("10.00"), ELECTED).reason().it()).contains("lo legge una persona");
    }

    @Test
    void aNegativeValueIsNamed() {
        assertThatThrownBy(() -> new Gift(Euro.of("-0.01"), EMPLOYEE))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("value of the gift");
    }
}
