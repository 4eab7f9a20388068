// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static palazzo.law.appointments.Outcome.FAILED;
import static palazzo.law.appointments.Outcome.PASSED;
import static palazzo.law.appointments.Outcome.TO_READ;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTests {

    @ParameterizedTest
    @CsvSource({
        "PASSED,PASSED,PASSED,PASSED",
        "PASSED,TO_READ,TO_READ,PASSED",
        "PASSED,FAILED,FAILED,PASSED",
        "TO_READ,TO_READ,TO_READ,TO_READ",
        "TO_READ,FAILED,FAILED,TO_READ",
        "FAILED,FAILED,FAILED,FAILED"
    })
    void whatIsUnknownDecidesNothingAndHidesNothing(Outcome one, Outcome other, Outcome both, Outcome either) {
        assertThat(one.and(other)).isEqualTo(both);
        assertThat(other.and(one)).isEqualTo(both);
        assertThat(one.or(other)).isEqualTo(either);
        assertThat(other.or(one)).isEqualTo(either);
    }

    @ParameterizedTest
    @EnumSource
    void theOppositeOfTheOppositeIsTheSame(Outcome outcome) {
        assertThat(outcome.not().not()).isEqualTo(outcome);
        assertThat(outcome.not() == outcome).isEqualTo(outcome == TO_READ);
        assertThat(Outcome.passedIf(true)).isEqualTo(PASSED);
        assertThat(Outcome.passedIf(false)).isEqualTo(FAILED);
    }
}
