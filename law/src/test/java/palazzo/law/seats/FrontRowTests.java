// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import palazzo.law.BadInput;
import palazzo.law.Norm;

class FrontRowTests {

    @ParameterizedTest
    @CsvSource({
        "1,1",
        "1 2,2 1",
        "2 1 3,3 1 2",
        "3 1 2 4,4 2 1 3",
        "6 4 2 1 3 5 7,7 5 3 1 2 4 6",
        "11 9 7 5 3 1 2 4 6 8 10 12,12 10 8 6 4 2 1 3 5 7 9 11",
        "12 10 8 6 4 2 1 3 5 7 9 11 13,13 11 9 7 5 3 1 2 4 6 8 10 12"
    })
    @Norm("consuetudine di cerimoniale, prima fila")
    void theFirstSitsInTheMiddleOfTheRow(String faces, String fromBehind) {
        FrontRow<Integer> row = FrontRow.of(ranked(numbers(faces).size()));
        assertThat(row.faces()).isEqualTo(numbers(faces));
        assertThat(row.fromBehind()).isEqualTo(numbers(fromBehind));
        assertThat(row.right()).isEmpty();
        assertThat(row.certain()).isFalse();
    }

    @Test
    @Norm("consuetudine di cerimoniale, prima fila")
    void anAisleLiesBetweenTheFirstAndTheSecond() {
        FrontRow<Integer> even = FrontRow.withAisle(ranked(6));
        assertThat(even.left()).containsExactly(5, 3, 1);
        assertThat(even.right()).containsExactly(2, 4, 6);
        assertThat(even.faces()).isEqualTo(FrontRow.of(ranked(6)).faces());
        FrontRow<Integer> odd = FrontRow.withAisle(ranked(3));
        assertThat(odd.left()).containsExactly(3, 1);
        assertThat(odd.right()).containsExactly(2);
    }

    @Test
    void nobodyAndTheSameTwiceAreNamed() {
        assertThatThrownBy(() -> FrontRow.of(List.of()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("guests \"[]\"");
        assertThatThrownBy(() -> FrontRow.withAisle(List.of(1, 1)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("somebody sits twice");
    }

    @Test
    @Norm("consuetudine di cerimoniale, interventi")
    void theHostWelcomesAndTheHighestSpeaksLast() {
        assertThat(Speeches.inOrder(0, ranked(3))).containsExactly(0, 3, 2, 1);
        assertThat(Speeches.inOrder(0, List.of())).containsExactly(0);
        assertThatThrownBy(() -> Speeches.inOrder(1, ranked(3))).isInstanceOf(BadInput.class);
    }

    static List<Integer> ranked(int number) {
        return IntStream.rangeClosed(1, number).boxed().toList();
    }

    private static List<Integer> numbers(String written) {
        return Arrays.stream(written.split(" ")).map(Integer::valueOf).toList();
    }
}
