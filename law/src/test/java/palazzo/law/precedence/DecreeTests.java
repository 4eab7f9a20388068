// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import palazzo.law.BadInput;

class DecreeTests {

    @Test
    void aCityCorrectsARowAndStandsByIt() {
        List<Guest> guests = List.of(Present.the("Questore"), Present.the("Vicesindaco"));
        Decree corrected = Decree.with(
                Decree.rows(Kind.NATIONAL),
                Decree.rows(Kind.TERRITORIAL).stream()
                        .map(row -> "CHIEF_OF_POLICE".equals(row.get("office")) ? with(row, "rank", "34") : row)
                        .map(row -> "34".equals(row.get("rank")) ? with(row, "verified", "yes") : row)
                        .toList());
        Order order = corrected.order(Ceremony.of(), guests);
        assertThat(Present.names(order)).containsExactly("Questore", "Vicesindaco");
        assertThat(Present.certain(order)).isEqualTo("yes no");
        assertThat(Present.names(Decree.published().order(Ceremony.of(), guests)))
                .containsExactly("Vicesindaco", "Questore");
    }

    /** Places at home, away and in brackets are kept apart. */
    @Test
    void theRowsThatAreShippedGiveTheDecreeThatIsPublished() {
        Decree shipped = Decree.with(Decree.rows(Kind.NATIONAL), Decree.rows(Kind.TERRITORIAL));
        List<Guest> guests = List.of(
                Present.the("Presidente della Regione"),
                Guest.of("fuori sede", "Presidente della Regione").with(Trait.AWAY),
                Present.the("Giudice costituzionale"),
                Present.the("Premio Nobel"));
        for (Ceremony ceremony : List.of(Ceremony.of(), Ceremony.of(Circumstance.NATIONAL_FEAST))) {
            assertThat(shipped.order(ceremony, guests))
                    .isEqualTo(Decree.published().order(ceremony, guests));
        }
    }

    @Test
    void aRowThatCannotBeReadIsNamed() {
        Map<String, String> row = Decree.rows(Kind.NATIONAL).getFirst();
        assertThatThrownBy(() -> Decree.with(List.of(with(row, "rank", "alto")), List.of()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("rank \"alto\"");
        assertThatThrownBy(() -> Decree.with(List.of(with(row, "office", "CAPO")), List.of()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("office \"CAPO\"");
    }

    @Test
    void nobodyStandsTwiceWithOneOffice() {
        Guest mayor = Guest.of("Ada", "Sindaco");
        assertThatThrownBy(() -> Present.here(mayor, Guest.of("Ada", "MAYOR")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("person \"Ada\"");
        assertThat(Present.names(Present.here(Guest.of("Ada", "Prefetto"), mayor)))
                .containsExactly("Ada", "Ada");
    }

    private static Map<String, String> with(Map<String, String> row, String column, String value) {
        Map<String, String> changed = new HashMap<>(row);
        changed.put(column, value);
        return changed;
    }
}
