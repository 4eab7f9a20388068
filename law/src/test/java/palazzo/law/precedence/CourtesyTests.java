// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static palazzo.law.precedence.Present.certain;
import static palazzo.law.precedence.Present.here;
import static palazzo.law.precedence.Present.names;
import static palazzo.law.precedence.Present.place;
import static palazzo.law.precedence.Present.the;

import org.junit.jupiter.api.Test;
import palazzo.law.BadInput;
import palazzo.law.Norm;

class CourtesyTests {

    @Test
    @Norm("consuetudine di cerimoniale, coniugi")
    void aSpouseFollowsTheGuestInvited() {
        Guest spouse = Guest.spouse("Ada", "Sindaco");
        Order order = here(the("Prefetto"), spouse, the("Sindaco"), Guest.spouse("Ivo", "Prefetto"));
        assertThat(names(order)).containsExactly("Sindaco", "Ada", "Prefetto", "Ivo");
        assertThat(certain(order)).isEqualTo("no no yes no");
        assertThat(place(order, "Ada").reason().it()).isEqualTo("Senza carica propria: segue Sindaco, che accompagna.");
    }

    @Test
    void aSpouseWithAnOfficeStandsByIt() {
        assertThat(names(here("Sindaco", "Prefetto", "Rettrice"))).endsWith("Rettrice");
    }

    @Test
    void aSpouseOfNobodyIsNamed() {
        assertThatThrownBy(() -> here(Guest.spouse("Ada", "Ugo"), the("Sindaco")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("represents \"Ugo\"");
        assertThatThrownBy(() -> here(Guest.spouse("Ada", "Ivo"), Guest.spouse("Ivo", "Ada")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("represents \"Ivo\": accompanies in turn Ada");
        assertThatThrownBy(() -> here(the("Sindaco"), Guest.spouse("Ada", "Ivo"), Guest.spouse("Ivo", "Ada")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("represents \"Ivo\": accompanies in turn Ada");
        assertThatThrownBy(() -> Guest.spouse("Ada", " ")).isInstanceOf(BadInput.class);
    }

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, art. 5, I.4, ex titolari")
    void whoHeldAnOfficeHasNoPlaceByItButAFormerPresidentHas() {
        Guest former = Guest.of("Ugo", "Sindaco").with(Trait.FORMER);
        Order order = here(former, the("Questore"));
        assertThat(names(order)).containsExactly("Questore", "Ugo");
        assertThat(place(order, "Ugo").certain()).isFalse();
        assertThat(place(order, "Ugo").reason().en()).contains("no longer in office", "the host decides");
        assertThat(names(here(the("Ministro"), the("Presidente emerito della Repubblica"))))
                .startsWith("Presidente emerito della Repubblica");
    }

    @Test
    @Norm("consuetudine di cerimoniale, ospiti senza carica")
    void whoHasNoOfficeComesLast() {
        Order order = here("Ospite", "Presidente di associazione combattentistica o d'arma");
        assertThat(names(order)).endsWith("Ospite");
        assertThat(place(order, "Ospite").article()).isEqualTo("d.P.C.M. 14 aprile 2006, art. 9, non previsto");
        assertThat(place(order, "Ospite").reason().it())
                .isEqualTo("Senza una carica dell'ordine: il posto lo decide chi ospita.");
    }

    @Test
    void nobodyPresentIsAnEmptyOrder() {
        assertThat(here(new Guest[0]).places()).isEmpty();
    }
}
