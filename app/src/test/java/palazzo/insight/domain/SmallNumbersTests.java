// SPDX-License-Identifier: EUPL-1.2
package palazzo.insight.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SmallNumbersTests {

    @Test
    void whatStandsForFewIsLeftOut() {
        assertThat(SmallNumbers.leftOut(Map.of("A", 2L, "B", 1L, "C", 3L, "D", 40L), 3))
                .containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void oneAloneTakesTheNextSmallestAlong() {
        assertThat(SmallNumbers.leftOut(Map.of("A", 2L, "B", 9L, "C", 7L), 3)).containsExactlyInAnyOrder("A", "C");
    }

    @Test
    void noughtAndEnoughAreTold() {
        assertThat(SmallNumbers.leftOut(Map.of("A", 0L, "B", 3L), 3)).isEmpty();
    }

    @Test
    void whereThereIsNoOtherItIsLeftOutAlone() {
        assertThat(SmallNumbers.leftOut(Map.of("A", 1L, "B", 0L), 3)).containsExactly("A");
    }
}
