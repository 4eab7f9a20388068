// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import palazzo.law.BadInput;

class EuroTests {

    @Test
    void aSumIsReadAndWrittenToTheCent() {
        assertThat(Euro.of("1000.01").cents()).isEqualTo(100_001);
        assertThat(Euro.of("7").toString()).isEqualTo("7.00");
        assertThat(Euro.of("-0.5").amount()).isEqualTo("-0.50");
        assertThat(Euro.of("999999999999.99").cents()).isEqualTo(99_999_999_999_999L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,00", "1.000,00", "1.001", "1e3", "1.", " 1", "1000000000000", "uno"})
    void whatIsNoSumIsNamed(String text) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> Euro.of("fee", text))
                .satisfies(bad -> assertThat(bad.field()).isEqualTo("fee"))
                .satisfies(bad -> assertThat(bad.value()).isEqualTo(text));
    }

    @Test
    void aMegabyteOfDigitsIsNoSum() {
        assertThatThrownBy(() -> Euro.of("fee", "1".repeat(1_000_000))).isInstanceOf(BadInput.class);
    }

    @Test
    void sumsAddUpExactly() {
        assertThat(Euro.sum(Euro.of("0.10"), Euro.of("0.20"))).isEqualTo(Euro.of("0.30"));
        assertThat(Euro.sum()).isEqualTo(Euro.ZERO);
        assertThat(Euro.of("1.00").minus(Euro.of("1.01"))).isEqualTo(Euro.of("-0.01"));
    }

    @Test
    void aSumTooGreatIsNamedAndNeverWrappedAround() {
        long most = 1_000_000_000_000_000_000L;
        assertThat(new Euro(most).minus(new Euro(most))).isEqualTo(Euro.ZERO);
        assertThat(new Euro(-most).cents()).isEqualTo(-most);
        assertTooGreat(() -> new Euro(most + 1), most + 1);
        assertTooGreat(() -> new Euro(-most - 1), -most - 1);
        assertTooGreat(() -> new Euro(Long.MIN_VALUE), Long.MIN_VALUE);
        assertTooGreat(() -> new Euro(most).plus(new Euro(1)), most + 1);
        assertTooGreat(() -> new Euro(-most).minus(new Euro(1)), -most - 1);
        assertTooGreat(() -> Euro.sum(new Euro(most), new Euro(most)), 2 * most);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "100.01", "1E+999999999", "1E-999999999", "0.00000000001"})
    void aShareThatIsNoneIsNamed(String percent) {
        assertThatThrownBy(() -> Euro.of("1.00").percent(new BigDecimal(percent)))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("percent \"");
        assertThat(Euro.of("1.00").percent(new BigDecimal("100.0000000000"))).isEqualTo(Euro.of("1.00"));
        assertThat(Euro.of("1.00").percent(BigDecimal.ZERO)).isEqualTo(Euro.ZERO);
    }

    private static void assertTooGreat(ThrowingCallable question, long cents) {
        assertThatThrownBy(question)
                .isInstanceOf(BadInput.class)
                .hasMessage("cents \"" + cents + "\": is more than can be added up");
    }

    @Test
    void halfACentIsRoundedUp() {
        assertThat(Euro.of("0.05").percent(BigDecimal.TEN)).isEqualTo(Euro.of("0.01"));
        assertThat(Euro.of("0.04").percent(BigDecimal.TEN)).isEqualTo(Euro.ZERO);
    }

    @Test
    void aLimitIsNotOverItself() {
        assertThat(Euro.of("1.00").isOver(Euro.of("1.00"))).isFalse();
        assertThat(Euro.of("1.01").isOver(Euro.of("1.00"))).isTrue();
    }

    @Test
    void zeroIsNotNegative() {
        assertThat(Euro.ZERO.notNegative("fee")).isSameAs(Euro.ZERO);
        assertThatThrownBy(() -> Euro.of("-0.01").notNegative("fee"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("fee \"-0.01\"");
    }
}
