// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import palazzo.law.BadInput;
import palazzo.law.Norm;

class MandateTests {

    private static final LocalDate START = LocalDate.of(2023, 5, 1);
    private static final Mandate MANDATE = new Mandate(START, LocalDate.of(2026, 4, 30));

    @Test
    @Norm("d.lgs. 39/2013, art. 20, c. 4")
    void aLateDeclarationWorksFromItsDay() {
        assertThat(MANDATE.worksFrom(START)).isEqualTo(START);
        assertThat(MANDATE.worksFrom(START.minusDays(1))).isEqualTo(START);
        assertThat(MANDATE.worksFrom(START.plusDays(1))).isEqualTo(START.plusDays(1));
    }

    @Test
    void whoPlansIsToldBeforeItExpiresAndBeforeItsExtensionEnds() {
        assertThat(MANDATE.alarms())
                .extracting(LocalDate::toString)
                .containsExactly("2026-03-01", "2026-03-31", "2026-04-23", "2026-05-30");
    }

    @Test
    void itDoesNotEndBeforeItStarts() {
        assertThat(new Mandate(START, START).expiry()).isEqualTo(START);
        assertThatThrownBy(() -> new Mandate(START, START.minusDays(1)))
                .isInstanceOf(BadInput.class)
                .hasMessage("expiry \"2023-04-30\": is before the start, 2023-05-01");
    }
}
