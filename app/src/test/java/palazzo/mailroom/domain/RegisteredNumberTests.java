// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import palazzo.kernel.Refusal;

class RegisteredNumberTests {

    @Test
    void aNumberIsReadHoweverItIsTyped() {
        assertThat(RegisteredNumber.of(" ra 47312482 9 it ").text()).isEqualTo("RA473124829IT");
        assertThat(RegisteredNumber.of("1234-5678-9012").text()).isEqualTo("123456789012");
    }

    @Test
    void aFigureThatWasMisreadIsTold() {
        assertThatThrownBy(() -> RegisteredNumber.of("RA473124819IT"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("misread");
    }

    @Test
    void theFigureThatProvesIsNoughtForTenAndFiveForEleven() {
        assertThat(RegisteredNumber.of("RA200000010IT").text()).isEqualTo("RA200000010IT");
        assertThat(RegisteredNumber.of("RA123456785IT").text()).isEqualTo("RA123456785IT");
    }

    @Test
    void whatIsNoNumberIsRefused() {
        for (String typed : new String[] {"", "RA12345678", "12345678901", "RA473124829I1"}) {
            assertThatThrownBy(() -> RegisteredNumber.of(typed)).isInstanceOf(Refusal.class);
        }
    }
}
