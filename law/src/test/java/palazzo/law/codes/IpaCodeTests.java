// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import palazzo.law.BadInput;
import palazzo.law.Norm;

class IpaCodeTests {

    @Test
    @Norm("d.lgs. 82/2005, art. 6-ter")
    void aTownIsKnownByItsLandRegistryCode() {
        assertThat(IpaCode.Body.ofTown("F205").value()).isEqualTo("c_f205");
        assertThat(new IpaCode.Body("c_zz99").value()).isEqualTo("c_zz99");
        assertRefused("land-registry code \"Milano\"", () -> IpaCode.Body.ofTown("Milano"));
        assertRefused("IPA code of the body", () -> new IpaCode.Body(""));
        assertRefused("IPA code of the body", () -> new IpaCode.Body("C F205"));
        assertRefused("IPA code of the body", () -> new IpaCode.Body("x".repeat(1_000_000)));
    }

    @Test
    @Norm("d.lgs. 82/2005, art. 6-ter, codice univoco AOO")
    void anAreaHasSevenCharactersAndBeginsWithA() {
        assertThat(new IpaCode.Area("A1B2C3D").value()).isEqualTo("A1B2C3D");
        assertRefused("IPA code of the area \"B1B2C3D\"", () -> new IpaCode.Area("B1B2C3D"));
        assertRefused("IPA code of the area", () -> new IpaCode.Area("A1B2C3"));
        assertRefused("IPA code of the area", () -> new IpaCode.Area("A1B2C3DE"));
    }

    @Test
    @Norm("d.lgs. 82/2005, art. 6-ter, codice univoco ufficio")
    void anOfficeHasSixCharacters() {
        assertThat(new IpaCode.Office("UFZZ99").value()).isEqualTo("UFZZ99");
        assertRefused("IPA code of the office", () -> new IpaCode.Office("UFZZ9"));
        assertRefused("IPA code of the office", () -> new IpaCode.Office("UFZZ999"));
    }

    private static void assertRefused(String why, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(BadInput.class).hasMessageContaining(why);
    }
}
