// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import palazzo.law.Norm;

class AlternationTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1 2",
                "2 1 3",
                "3 1 2 4",
                "4 2 1 3 5",
                "5 3 1 2 4 6",
                "6 4 2 1 3 5 7",
                "7 5 3 1 2 4 6 8",
                "8 6 4 2 1 3 5 7 9"
            })
    @Norm("disposizioni del Cerimoniale di Stato sulle bandiere, alternanza")
    void theFirstInTheMiddleTheOthersOnItsTwoSides(String seen) {
        List<Integer> expected =
                Arrays.stream(seen.split(" ")).map(Integer::valueOf).toList();
        assertThat(Alternation.centreOut(ranked(expected.size()))).isEqualTo(expected);
    }

    @Test
    void whoKeepsTheMiddleHasTheNextAtTheRightHand() {
        assertThat(Alternation.around(ranked(2))).containsExactly(2, 1);
        assertThat(Alternation.around(ranked(3))).containsExactly(2, 1, 3);
        assertThat(Alternation.around(ranked(4))).containsExactly(4, 2, 1, 3);
        assertThat(Alternation.around(ranked(0))).isEmpty();
    }

    private static List<Integer> ranked(int number) {
        return IntStream.rangeClosed(1, number).boxed().toList();
    }
}
