// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static palazzo.law.money.Threshold.DIRECT_AWARD_OF_SERVICES;
import static palazzo.law.money.Threshold.DIRECT_AWARD_OF_WORKS;
import static palazzo.law.money.Threshold.EUROPEAN_SERVICES;
import static palazzo.law.money.Threshold.EUROPEAN_SERVICES_OF_CENTRAL_BODIES;
import static palazzo.law.money.Threshold.EUROPEAN_SOCIAL_SERVICES;
import static palazzo.law.money.Threshold.EUROPEAN_WORKS;
import static palazzo.law.money.Threshold.ROTATION;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import palazzo.law.BadInput;
import palazzo.law.Norm;

class ThresholdTests {

    private static final LocalDate IN_2026 = LocalDate.of(2026, 11, 23);
    private static final Euro CENT = new Euro(1);

    @Test
    @Norm("d.lgs. 36/2023, art. 50, c. 1, lett. a")
    void worksAreAwardedDirectlyBelow150000() {
        assertReachedFrom("150000.00", DIRECT_AWARD_OF_WORKS);
    }

    @Test
    @Norm("d.lgs. 36/2023, art. 50, c. 1, lett. b")
    void servicesAreAwardedDirectlyBelow140000() {
        assertReachedFrom("140000.00", DIRECT_AWARD_OF_SERVICES);
    }

    @Test
    @Norm("d.lgs. 36/2023, art. 14; regg. del. (UE) 2023/2495 e 2025/2152")
    void theEuropeanLimitOfServicesFellIn2026() {
        assertReachedFrom("216000.00", EUROPEAN_SERVICES);
        assertThat(EUROPEAN_SERVICES.isReached(Euro.of("220999.99"), LocalDate.of(2025, 12, 31)))
                .isFalse();
        assertThat(EUROPEAN_SERVICES.isReached(Euro.of("221000.00"), LocalDate.of(2024, 1, 1)))
                .isTrue();
        assertThat(EUROPEAN_SERVICES.on(LocalDate.of(2026, 1, 1))).isEqualTo(Euro.of("216000.00"));
    }

    @Test
    @Norm("d.lgs. 36/2023, art. 14; regg. del. (UE) 2025/2151 e 2025/2152")
    void worksAreEuropeanFrom5404000() {
        assertReachedFrom("5404000.00", EUROPEAN_WORKS);
    }

    @Test
    @Norm("reg. del. (UE) 2025/2152, amministrazioni centrali")
    void servicesOfCentralBodiesAreEuropeanFrom140000() {
        assertReachedFrom("140000.00", EUROPEAN_SERVICES_OF_CENTRAL_BODIES);
    }

    @Test
    @Norm("d.lgs. 36/2023, art. 49, c. 6")
    void rotationMayBeSkippedBelow5000() {
        assertReachedFrom("5000.00", ROTATION);
    }

    @Test
    @Norm("d.lgs. 36/2023, art. 14, servizi sociali")
    void socialServicesAreEuropeanFrom750000() {
        assertReachedFrom("750000.00", EUROPEAN_SOCIAL_SERVICES);
    }

    @ParameterizedTest
    @CsvSource({"139999.99,DIRECT", "140000.00,NEGOTIATED", "215999.99,NEGOTIATED", "216000.00,EUROPEAN"})
    @Norm("d.lgs. 36/2023, art. 50, c. 1, lett. e")
    void aContractTakesTheLightestWay(String value, Award expected) {
        assertThat(Award.ofServices(Euro.of(value), IN_2026)).isEqualTo(expected);
    }

    @Test
    void theReasonTellsTheSumsOfTheDay() {
        assertThat(Award.reasonOfServices(Euro.of("1.00"), IN_2026).it())
                .isEqualTo("1.00 euro, sotto 140000.00: affidamento diretto.");
        assertThat(Award.reasonOfServices(Euro.of("140000.00"), IN_2026).en())
                .isEqualTo("140000.00 euro, from 140000.00 and under 216000.00: negotiated procedure.");
        assertThat(Award.reasonOfServices(Euro.of("221000.00"), LocalDate.of(2025, 12, 31))
                        .it())
                .isEqualTo("221000.00 euro, da 221000.00: procedura europea.");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "grants-procurement-thresholds.csv", numLinesToSkip = 1)
    void theTableOfThresholdsIsTheOneOfTheCode(
            String id, String what, String amount, String condition, String law, LocalDate from, LocalDate to) {
        switch (id) {
            case "PC-01" -> assertThat(justBelow(DIRECT_AWARD_OF_WORKS, from)).isEqualTo(Euro.of(amount));
            case "PC-02" ->
                assertThat(justBelow(DIRECT_AWARD_OF_SERVICES, from)).isEqualTo(Euro.of(amount));
            case "PC-03", "PC-06" -> assertInForce(EUROPEAN_SERVICES, amount, from, to);
            case "PC-04" -> assertInForce(EUROPEAN_WORKS, amount, from, to);
            case "PC-05" -> assertInForce(EUROPEAN_SERVICES_OF_CENTRAL_BODIES, amount, from, to);
            case "PC-07" -> assertThat(justBelow(EUROPEAN_SERVICES, IN_2026)).isEqualTo(Euro.of(amount));
            case "PC-08" -> assertThat(justBelow(ROTATION, from)).isEqualTo(Euro.of(amount));
            case "PC-09" -> assertThat(EUROPEAN_SOCIAL_SERVICES.on(from)).isEqualTo(Euro.of(amount));
            default ->
                assertThat(Sponsorship.needsNotice(Euro.of(amount), from)).isFalse();
        }
    }

    @Test
    @Norm("d.lgs. 36/2023, art. 134, c. 4")
    void aSponsorshipOver40000IsAnnounced() {
        assertThat(Sponsorship.needsNotice(Euro.of("40000.00"), IN_2026)).isFalse();
        assertThat(Sponsorship.needsNotice(Euro.of("40000.01"), IN_2026)).isTrue();
        assertThatThrownBy(() -> Sponsorship.needsNotice(Euro.of("-1"), IN_2026))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> Sponsorship.needsNotice(Euro.ZERO, LocalDate.of(2023, 6, 30)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("day \"2023-06-30\"");
    }

    @Test
    void aDayWithoutAKnownAmountIsNamed() {
        assertThatThrownBy(() -> DIRECT_AWARD_OF_WORKS.on(LocalDate.of(2023, 6, 30)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("day \"2023-06-30\"");
        assertThat(EUROPEAN_WORKS.on(LocalDate.of(2027, 12, 31))).isEqualTo(Euro.of("5404000.00"));
        assertThatThrownBy(() -> EUROPEAN_WORKS.on(LocalDate.of(2028, 1, 1)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("2028-01-01");
    }

    @Test
    void aNegativeValueIsNamed() {
        assertThatThrownBy(() -> Award.ofServices(Euro.of("-0.01"), IN_2026))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("value \"-0.01\"");
    }

    private static void assertReachedFrom(String limit, Threshold threshold) {
        assertThat(threshold.isReached(Euro.of(limit).minus(CENT), IN_2026)).isFalse();
        assertThat(threshold.isReached(Euro.of(limit), IN_2026)).isTrue();
    }

    private static void assertInForce(Threshold threshold, String amount, LocalDate from, LocalDate to) {
        assertThat(threshold.on(from)).isEqualTo(threshold.on(to)).isEqualTo(Euro.of(amount));
    }

    private static Euro justBelow(Threshold threshold, LocalDate day) {
        return threshold.on(day).minus(CENT);
    }
}
