// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import palazzo.HouseTest;
import palazzo.correspondence.domain.Handling.Due;
import palazzo.law.Norm;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;

@HouseTest
class AnswerTermTests {

    private static final City MILANO = new City(UUID.randomUUID(), "milano", "Comune di Milano", List.of());

    private final AnswerTerm term;

    AnswerTermTests(AnswerTerm term) {
        this.term = term;
    }

    @Test
    @Norm("c.c., art. 2963, c. 2 e 3")
    void theDayOfArrivalIsLeftOutAndALastDayOnWhichNobodyWorksMovesOn() {
        assertThat(from(LocalDate.of(2026, 12, 2)).date()).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(from(LocalDate.of(2026, 11, 24)).date()).isEqualTo(LocalDate.of(2026, 12, 24));
        assertThat(from(LocalDate.of(2026, 11, 25)).date()).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(from(LocalDate.of(2026, 11, 6)).date()).isEqualTo(LocalDate.of(2026, 12, 9));
    }

    @Test
    void theDateExplainsItself() {
        Due due = from(LocalDate.of(2026, 11, 25));
        assertThat(due.reasonIt())
                .contains("mercoledì 25 novembre 2026", "venerdì 25 dicembre 2026", "lunedì 28 dicembre");
        assertThat(due.reasonEn()).contains("Wednesday 25 November 2026", "Monday 28 December 2026");
    }

    private Due from(LocalDate arrived) {
        return CityScope.call(MILANO, () -> term.from(arrived));
    }
}
