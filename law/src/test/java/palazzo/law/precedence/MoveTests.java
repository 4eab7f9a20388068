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

class MoveTests {

    private static final Guest BISHOP = the("Vescovo");
    private static final Guest MAYOR = the("Sindaco").with(Trait.CAPITAL);
    private static final Guest PREFECT = the("Prefetto");

    @Test
    @Norm("Corte cost., sent. 311/2008")
    void theOfficeMovesAGuestForOneCeremonyAndSaysWhy() {
        Order order = here(PREFECT, MAYOR, BISHOP.movedTo(1, "Tradizione locale, registri del 2019."));
        assertThat(names(order)).containsExactly("Vescovo", "Sindaco", "Prefetto");
        assertThat(certain(order)).isEqualTo("no yes yes");
        Ranked moved = place(order, "Vescovo");
        assertThat(moved.position()).isEqualTo(1);
        assertThat(moved.computed()).isEqualTo(3);
        assertThat(moved.reason().it())
                .endsWith("Posto deciso dall'Ufficio (era 3): Tradizione locale, registri del 2019.");
        assertThat(place(order, "Sindaco").computed()).isEqualTo(1);
        assertThat(place(order, "Sindaco").position()).isEqualTo(2);
        assertThat(names(here(PREFECT, MAYOR, BISHOP))).containsExactly("Sindaco", "Prefetto", "Vescovo");
    }

    @Test
    void severalAreMovedEachToItsPlace() {
        Order order = here(MAYOR.movedTo(3, "ospita"), PREFECT, BISHOP.movedTo(1, "tradizione"), the("Rettore"));
        assertThat(names(order)).containsExactly("Vescovo", "Prefetto", "Sindaco", "Rettore");
    }

    @Test
    void aMoveNeedsAPlaceThatIsThereAndAReason() {
        assertNamed("moved_to \"0\"", () -> MAYOR.movedTo(0, "perché"));
        assertNamed("moved_because \"  \"", () -> MAYOR.movedTo(1, "  "));
        assertThat(names(here(PREFECT, MAYOR.movedTo(2, "perché")))).endsWith("Sindaco");
        assertNamed("moved_to \"3\": is after the last place, 2", () -> here(PREFECT, MAYOR.movedTo(3, "perché")));
        assertNamed(
                "moved_to \"1\": is given to two",
                () -> here(PREFECT.movedTo(1, "perché"), MAYOR.movedTo(1, "perché")));
    }

    private static void assertNamed(String named, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(BadInput.class).hasMessageContaining(named);
    }
}
