// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static palazzo.law.appointments.GenderShare.ONE_THIRD;
import static palazzo.law.appointments.GenderShare.TWO_FIFTHS;
import static palazzo.law.appointments.GenderShare.TWO_FIFTHS_ONE_OF_THREE;
import static palazzo.law.appointments.Outcome.FAILED;
import static palazzo.law.appointments.Outcome.PASSED;
import static palazzo.law.appointments.Outcome.TO_READ;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import palazzo.law.BadInput;
import palazzo.law.Norm;

class GenderShareTests {

    /** The table gives a sole member no maximum: it has no share to keep. */
    @ParameterizedTest
    @CsvFileSource(resources = "appointment-gender-quota.csv", numLinesToSkip = 1)
    void sizesFromOneToFifteenAreThoseOfTheTable(
            int size, int third, int fifths, int one, int mostThird, int mostFifths, int mostOne) {
        assertShare(ONE_THIRD, size, third, mostThird);
        assertShare(TWO_FIFTHS, size, fifths, mostFifths);
        assertShare(TWO_FIFTHS_ONE_OF_THREE, size, one, mostOne);
    }

    @Test
    @Norm("l. 120/2011; d.P.R. 251/2012")
    void aThirdIsRoundedUp() {
        assertThat(ONE_THIRD.of(new Board(2, 5))).isEqualTo(FAILED);
        assertThat(ONE_THIRD.of(new Board(3, 4))).isEqualTo(PASSED);
        assertThat(ONE_THIRD.of(new Board(4, 3))).isEqualTo(PASSED);
    }

    @Test
    @Norm("l. 162/2021, art. 6; d.P.R. 251/2012")
    void twoFifthsAreRoundedUpEvenWhereNobodyCanKeepThem() {
        assertThat(TWO_FIFTHS.of(new Board(2, 3))).isEqualTo(PASSED);
        assertThat(TWO_FIFTHS.of(new Board(4, 1))).isEqualTo(FAILED);
        assertThat(TWO_FIFTHS.isPossible(3)).isFalse();
        assertThat(TWO_FIFTHS.of(new Board(1, 2))).isEqualTo(TO_READ);
        assertThat(TWO_FIFTHS.of(new Board(3, 0))).isEqualTo(FAILED);
    }

    @Test
    @Norm("l. 162/2021, art. 6; d.lgs. 58/1998, art. 147-ter, c. 1-ter")
    void ofThreeOneIsEnough() {
        assertThat(TWO_FIFTHS_ONE_OF_THREE.of(new Board(1, 2))).isEqualTo(PASSED);
        assertThat(TWO_FIFTHS_ONE_OF_THREE.of(new Board(0, 3))).isEqualTo(FAILED);
        assertThat(TWO_FIFTHS_ONE_OF_THREE.of(new Board(2, 6))).isEqualTo(FAILED);
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheRoundingOfThreeIsImpossible(GenderShare share) {
        for (int size = 1; size <= 100; size++) {
            assertThat(share.isPossible(size)).isEqualTo(share != TWO_FIFTHS || size != 3);
            assertThat(share.least(size) + share.most(size)).isEqualTo(size);
        }
        assertThat(share.of(new Board(0, 1))).isEqualTo(PASSED);
        assertThat(share.least(Integer.MAX_VALUE)).isPositive();
    }

    @Test
    void badInputIsNamed() {
        assertThatThrownBy(() -> ONE_THIRD.least(0))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("size \"0\"");
        assertThatThrownBy(() -> new Board(0, 0)).isInstanceOf(BadInput.class).hasMessageContaining("is empty");
        assertThatThrownBy(() -> new Board(-1, 3)).isInstanceOf(BadInput.class).hasMessageContaining("women \"-1\"");
        assertThatThrownBy(() -> new Board(3, -1)).isInstanceOf(BadInput.class).hasMessageContaining("men \"-1\"");
        assertThat(new Board(Integer.MAX_VALUE - 1, 1).size()).isEqualTo(Integer.MAX_VALUE);
        assertThatThrownBy(() -> new Board(Integer.MAX_VALUE, 1))
                .isInstanceOf(BadInput.class)
                .hasMessage("board \"2147483648\": is larger than any organ");
    }

    private static void assertShare(GenderShare share, int size, int least, int most) {
        assertThat(share.least(size)).isEqualTo(least);
        assertThat(share.most(size)).isEqualTo(size == 1 ? 1 : most);
        if (share.isPossible(size)) {
            assertThat(share.of(new Board(least, size - least))).isEqualTo(PASSED);
        }
        if (least > 0) {
            assertThat(share.of(new Board(size - least + 1, least - 1))).isNotEqualTo(PASSED);
        }
    }
}
