// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static palazzo.law.appointments.Answers.NOTHING_KNOWN;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import palazzo.law.BadInput;
import palazzo.law.Text;
import palazzo.law.money.Euro;

/** What may be known, and what cannot be. */
class FactTests {

    @Test
    void aFactHasItsNameAndWords() {
        Fact<Boolean> fact = Fact.yesNo("retired", "in pensione", "retired");
        assertThat(fact.code()).isEqualTo("retired");
        assertThat(fact.words()).isEqualTo(new Text("in pensione", "retired"));
        assertThat(fact.isMaybe()).isFalse();
        assertThat(fact.usual()).isEmpty();
        assertThat(fact.usually(false).usual()).contains(false);
        assertThat(Fact.maybe("notice", "avviso", "notice").isMaybe()).isTrue();
    }

    @Test
    void aNumberIsNotNegativeAndSomeAreNotZero() {
        Fact<Integer> count = Fact.count("held", "incarichi", "offices");
        assertThat(count.checked(0)).isZero();
        assertBad(count, -1, "held \"-1\": is negative");
        Fact<Integer> positive = Fact.positive("seats", "posti", "seats");
        assertThat(positive.checked(1)).isOne();
        assertBad(positive, 0, "seats \"0\": is not positive");
    }

    @Test
    void aSumIsNotNegative() {
        Fact<Euro> sum = Fact.sum("fee", "compenso", "fee");
        assertThat(sum.checked(Euro.ZERO)).isEqualTo(Euro.ZERO);
        assertBad(sum, Euro.of("-0.01"), "fee \"" + Euro.of("-0.01") + "\": is negative");
    }

    @Test
    void aDayIsOfAYearWithFourDigits() {
        Fact<LocalDate> day = Fact.day("expiry", "scadenza", "expiry");
        assertThat(day.isMaybe()).isTrue();
        assertThat(Fact.theDay().isMaybe()).isFalse();
        assertThat(day.checked(LocalDate.of(1000, 1, 1))).isEqualTo("1000-01-01");
        assertThat(day.checked(LocalDate.of(9999, 12, 31))).isEqualTo("9999-12-31");
        assertBad(day, LocalDate.of(999, 12, 31), "expiry \"0999-12-31\": is not of a year with four digits");
        assertBad(day, LocalDate.of(10_000, 1, 1), "expiry \"+10000-01-01\": is not of a year with four digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "+999999999-12-31"})
    void theDayOfTheActIsOfSuchAYearToo(LocalDate day) {
        assertThatThrownBy(() -> Dossier.on(day))
                .isInstanceOf(BadInput.class)
                .hasMessage("day \"" + day + "\": is not of a year with four digits");
    }

    private static <T> void assertBad(Fact<T> fact, T value, String message) {
        assertThatThrownBy(() -> fact.checked(value))
                .isInstanceOf(BadInput.class)
                .hasMessage(message);
        assertThatThrownBy(() -> NOTHING_KNOWN.with(fact, value))
                .isInstanceOf(BadInput.class)
                .hasMessage(message);
    }
}
