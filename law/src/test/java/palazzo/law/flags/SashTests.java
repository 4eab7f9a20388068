// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.flags;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import palazzo.law.Norm;

class SashTests {

    @ParameterizedTest
    @CsvSource({
        "MAYOR, OFFICIAL, true, false, true",
        "MAYOR, PRIVATE_OR_PARTY, true, false, false",
        "DEPUTY_MAYOR, OFFICIAL, false, true, true",
        "DEPUTY_MAYOR, OFFICIAL, true, true, false",
        "DEPUTY_MAYOR, OFFICIAL, true, false, false",
        "DEPUTY_MAYOR, OFFICIAL, false, false, false",
        "CABINET_MEMBER, OFFICIAL, false, true, false",
        "COUNCILLOR, OFFICIAL, false, true, false",
        "OTHER_DELEGATE, OFFICIAL, false, true, false",
        "COUNCILLOR, WEDDING, false, false, true",
        "CABINET_MEMBER, PRIVATE_OR_PARTY, false, true, false"
    })
    @Norm("d.lgs. 267/2000, art. 50, c. 12")
    @Norm("d.lgs. 267/2000, art. 50, c. 12, altri delegati")
    @Norm("d.lgs. 267/2000, art. 50, c. 12, eventi privati o di partito")
    @Norm("d.lgs. 267/2000, art. 53, c. 2, fascia")
    @Norm("d.P.R. 396/2000, art. 70")
    void whoWearsTheSash(
            Sash.Wearer wearer, Sash.Occasion occasion, boolean present, boolean impeded, boolean allowed) {
        Sash.Answer answer = Sash.ask(wearer, occasion, present, impeded);
        assertThat(answer.allowed()).isEqualTo(allowed);
        assertThat(answer.reason().it()).isNotBlank();
        assertThat(answer.norm()).startsWith("d.");
    }

    @Test
    void theDeputyIsToldWhy() {
        assertThat(ofTheDeputy(true).reason().it()).isEqualTo("Sostituisce il Sindaco assente o impedito.");
        assertThat(ofTheDeputy(false).reason().it()).startsWith("Solo se il Sindaco è assente o impedito");
    }

    private static Sash.Answer ofTheDeputy(boolean mayorImpeded) {
        return Sash.ask(Sash.Wearer.DEPUTY_MAYOR, Sash.Occasion.OFFICIAL, false, mayorImpeded);
    }
}
