// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import palazzo.law.BadInput;
import palazzo.law.Norm;
import palazzo.law.money.Euro;
import palazzo.law.publicity.MediaSpend.Share;

class MediaSpendTests {

    @ParameterizedTest
    @CsvFileSource(resources = "communication-agcom-examples.csv", numLinesToSkip = 1)
    @Norm("d.lgs. 208/2021, art. 49, quota del 50 per cento")
    @Norm("d.lgs. 208/2021, art. 49, quota del 15 per cento")
    void theSharesAreThoseOfTheExample(
            String id,
            String print,
            String local,
            String other,
            String total,
            @Nullable BigDecimal printPercent,
            @Nullable BigDecimal localPercent,
            String printRule,
            String localRule) {
        var spend = new MediaSpend(Euro.of(print), Euro.of(local), Euro.of(other));
        assertThat(spend.total()).isEqualTo(Euro.of(total));
        assertThat(spend.printShare()).isEqualTo(share(printRule));
        assertThat(spend.localShare()).isEqualTo(share(localRule));
        assertThat(spend.percentOf(spend.print())).isEqualTo(shown(printPercent));
        assertThat(spend.percentOf(spend.localRadioTv())).isEqualTo(shown(localPercent));
    }

    @Test
    @Norm("d.lgs. 208/2021, art. 49, quota del 15 per cento")
    void oneCentUnderFifteenPercentIsMissed() {
        assertThat(new MediaSpend(Euro.of("85.00"), Euro.of("15.00"), Euro.ZERO).localShare())
                .isEqualTo(Share.KEPT);
        assertThat(new MediaSpend(Euro.of("85.01"), Euro.of("14.99"), Euro.ZERO).localShare())
                .isEqualTo(Share.MISSED);
    }

    @Test
    @Norm("AGCOM, comunicazione annuale delle spese, 1-30 settembre")
    void theSpendIsReportedInSeptember() {
        var spend = new MediaSpend(Euro.of("1.00"), Euro.ZERO, Euro.ZERO);
        assertThat(spend.isReportedOn(LocalDate.of(2027, 8, 31), 2026)).isFalse();
        assertThat(spend.isReportedOn(LocalDate.of(2027, 9, 1), 2026)).isTrue();
        assertThat(spend.isReportedOn(LocalDate.of(2027, 9, 30), 2026)).isTrue();
        assertThat(spend.isReportedOn(LocalDate.of(2027, 10, 1), 2026)).isFalse();
        assertThat(spend.isReportedOn(LocalDate.of(2026, 9, 1), 2026)).isFalse();
        assertThat(spend.isReportedOn(LocalDate.of(2022, 9, 1), 2021)).isTrue();
        assertThat(spend.isReportedOn(LocalDate.of(9999, 9, 1), 9998)).isTrue();
        for (int year : List.of(2020, 9999)) {
            assertThatThrownBy(() -> spend.isReportedOn(LocalDate.of(2021, 9, 1), year))
                    .isInstanceOf(BadInput.class)
                    .hasMessageStartingWith("year \"" + year + "\"");
        }
        var nothing = new MediaSpend(Euro.ZERO, Euro.ZERO, Euro.ZERO);
        assertThat(nothing.isReportedOn(LocalDate.of(2027, 9, 1), 2026)).isFalse();
    }

    @Test
    void theReasonTellsTheExactSums() {
        var spend = new MediaSpend(Euro.of("49.99"), Euro.of("15.00"), Euro.of("35.01"));
        assertThat(spend.reason().it())
                .isEqualTo(
                        "Stampa 49.99 su 100.00 euro, almeno il 50 per cento: non rispettato; radio e TV locali 15.00,"
                                + " almeno il 15 per cento: rispettato.");
        assertThat(spend.reason().en()).contains("50 percent: missed;").endsWith("15 percent: kept.");
        assertThat(new MediaSpend(Euro.ZERO, Euro.ZERO, Euro.ZERO).reason().en())
                .startsWith("Nothing was spent");
    }

    @Test
    void negativeSumsAreNamed() {
        var bad = Euro.of("-0.01");
        assertThatThrownBy(() -> new MediaSpend(bad, Euro.ZERO, Euro.ZERO))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("print");
        assertThatThrownBy(() -> new MediaSpend(Euro.ZERO, bad, Euro.ZERO))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("local radio");
        assertThatThrownBy(() -> new MediaSpend(Euro.ZERO, Euro.ZERO, bad))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("other media");
    }

    private static Share share(String rule) {
        return switch (rule) {
            case "PASS" -> Share.KEPT;
            case "FAIL" -> Share.MISSED;
            default -> Share.NOT_DUE;
        };
    }

    private static BigDecimal shown(@Nullable BigDecimal percent) {
        return percent == null ? new BigDecimal("0.00") : percent;
    }
}
