// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import palazzo.law.BadInput;
import palazzo.law.Norm;

class VatNumberTests {

    /** PN05 has an office that does not exist: read, with a warning. */
    @ParameterizedTest
    @CsvFileSource(resources = "partita-iva-vettori.csv", numLinesToSkip = 1)
    @Norm("d.P.R. 633/1972, art. 35")
    void aNumberIsAcceptedOrRefused(String id, String written, String outcome, String why) {
        if (outcome.startsWith("valida")) {
            assertThat(VatNumber.parse(written).tellsAKnownOffice()).isTrue();
        } else if (why.contains("avviso")) {
            assertThat(VatNumber.parse(written).tellsAKnownOffice()).isFalse();
        } else {
            assertThatThrownBy(() -> VatNumber.parse(written))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("VAT number \"" + written + "\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"00000010009,false", "00000011023,false", "99999991195,false", "00000010017,true"})
    void theOfficeIsOneOfAList(String number, boolean known) {
        assertThat(VatNumber.parse(number).tellsAKnownOffice()).isEqualTo(known);
    }

    @Test
    void theNumberIsWrittenWithItsZeros() {
        assertThat(VatNumber.parse(" 0000001 0017")).hasToString("00000010017");
    }

    @Test
    void aMegabyteIsRefused() {
        assertThatThrownBy(() -> VatNumber.parse("1".repeat(1_000_000)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("is too long");
    }
}
