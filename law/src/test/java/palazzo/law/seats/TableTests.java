// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import palazzo.law.BadInput;
import palazzo.law.Norm;

/** The host is H, the co-host C, the guests have their ranks. */
class TableTests {

    @Test
    @Norm("consuetudine di cerimoniale, imperiale alla francese")
    @Norm("consuetudine di cerimoniale, due padroni di casa")
    void atAFrenchTableTheHostsFaceEachOtherInTheMiddle() {
        Table<String> table = Table.french("H", "C", guests(10));
        assertThat(table.seats()).containsExactly("9", "5", "1", "H", "3", "7", "10", "6", "2", "C", "4", "8");
        assertThat(table.closed()).isTrue();
        assertThat(table.certain()).isTrue();
        assertThat(Table.french("H", "C", guests(1)).seats()).containsExactly("1", "H", "C");
    }

    @Test
    @Norm("consuetudine di cerimoniale, imperiale all'inglese")
    @Norm("consuetudine di cerimoniale, due padroni di casa")
    void atAnEnglishTableTheHostsSitAtTheEnds() {
        Table<String> table = Table.english("H", "C", guests(8));
        assertThat(table.seats()).containsExactly("H", "3", "7", "6", "2", "C", "4", "8", "5", "1");
        assertThat(table.closed()).isTrue();
        assertThat(table.certain()).isTrue();
    }

    @Test
    @Norm("consuetudine di cerimoniale, tondo")
    @Norm("consuetudine di cerimoniale, ferro di cavallo")
    @Norm("consuetudine di cerimoniale, la destra è il posto d'onore")
    void aroundOneHostTheFirstSitsAtTheRightHand() {
        assertThat(Table.round("H", guests(4)).seats()).containsExactly("3", "1", "H", "2", "4");
        assertThat(Table.round("H", guests(3)).seats()).containsExactly("3", "1", "H", "2");
        assertThat(Table.horseshoe("H", guests(5)).seats()).containsExactly("5", "3", "1", "H", "2", "4");
        assertThat(Table.round("H", guests(3)).closed()).isTrue();
        assertThat(Table.horseshoe("H", guests(3)).closed()).isFalse();
        assertThat(Table.horseshoe("H", guests(3)).certain()).isFalse();
        assertThat(Table.round("H", guests(3)).certain()).isFalse();
    }

    @Test
    @Norm("consuetudine di cerimoniale, presidenza")
    void onAStageTheFirstAuthoritySitsInTheMiddle() {
        Table<String> table = Table.presidency(guests(3));
        assertThat(table.seats()).containsExactly("2", "1", "3");
        assertThat(table.closed()).isFalse();
        assertThat(table.certain()).isFalse();
        assertThat(Table.presidency(guests(4)).seats()).containsExactly("3", "1", "2", "4");
    }

    @Test
    @Norm("consuetudine di cerimoniale, coppie a tavola")
    void couplesSideBySideAreTold() {
        Couple<String> first = new Couple<>("1", "3");
        Couple<String> apart = new Couple<>("1", "2");
        Couple<String> ends = new Couple<>("3", "4");
        Couple<String> absent = new Couple<>("X", "3");
        List<Couple<String>> couples = List.of(first, apart, ends, absent);
        assertThat(Table.round("H", guests(4)).together(couples)).containsExactly(first, ends);
        assertThat(Table.horseshoe("H", guests(4)).together(couples)).containsExactly(first);
    }

    @Test
    void noGuestAndTheSameTwiceAreNamed() {
        assertNamed("guests", () -> Table.french("H", "C", List.of()));
        assertNamed("guests", () -> Table.round("H", List.of()));
        assertNamed("somebody sits twice", () -> Table.english("H", "H", guests(2)));
        assertNamed("somebody sits twice", () -> Table.horseshoe("1", guests(2)));
        assertNamed("guests", () -> Table.presidency(List.of()));
    }

    private static void assertNamed(String named, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(BadInput.class).hasMessageContaining(named);
    }

    private static List<String> guests(int number) {
        return new ArrayList<>(
                FrontRowTests.ranked(number).stream().map(String::valueOf).toList());
    }
}
