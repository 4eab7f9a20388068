// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import palazzo.correspondence.ReservedKind;
import palazzo.documents.Mark;
import palazzo.scans.domain.Split.Found;
import palazzo.scans.domain.Split.Piece;

class SplitTests {

    private static Found<Integer> page(int number, String... marks) {
        return new Found<>(number, 0.03, List.of(marks));
    }

    private static Found<Integer> back(int number) {
        return new Found<>(number, 0.00001, List.of());
    }

    private static Found<Integer> separator(int number, String city, String unit, String kind) {
        return page(number, new Mark(city, "separator", List.of(unit, kind)).text());
    }

    @Test
    void aFileWithoutSeparatorsIsOneDocument() {
        assertThat(split(page(1), back(2), page(3))).containsExactly(new Piece<>("STE", null, "", List.of(1, 3)));
    }

    @Test
    void aSeparatorBeginsADocumentAndSaysWhoseItIs() {
        assertThat(split(
                        page(1),
                        separator(2, "milano", "URC", "ORDINARY"),
                        back(3),
                        page(4),
                        page(5),
                        separator(6, "milano", "CER", "ORDINARY"),
                        page(7)))
                .containsExactly(
                        new Piece<>("STE", null, "", List.of(1)),
                        new Piece<>("URC", null, "", List.of(4, 5)),
                        new Piece<>("CER", null, "", List.of(7)));
    }

    @Test
    void twoSeparatorsInARowAreTheLastOfThem() {
        assertThat(split(separator(1, "milano", "URC", "ORDINARY"), separator(2, "milano", "CER", "ORDINARY"), page(3)))
                .containsExactly(new Piece<>("CER", null, "", List.of(3)));
        assertThat(split(page(1), separator(2, "milano", "URC", "ORDINARY"))).hasSize(1);
    }

    @Test
    void whatFollowsAReservedSheetIsReservedUntilTheNext() {
        assertThat(split(
                        separator(1, "milano", "", "WHISTLEBLOWING"),
                        page(2),
                        separator(3, "milano", "", "ORDINARY"),
                        page(4)))
                .extracting(Piece::reserved)
                .containsExactly(ReservedKind.WHISTLEBLOWING, null);
    }

    @Test
    void aSheetThatIsNotUnderstoodRatherClosesThanOpens() {
        assertThat(split(separator(1, "milano", "URC", "SECRETISSIMO"), page(2)))
                .extracting(Piece::reserved)
                .containsExactly(ReservedKind.PERSONAL);
    }

    @Test
    void aSheetOfAnotherCityPartsAndSaysNoUnit() {
        assertThat(split(page(1), separator(2, "valdoria", "URC", "ORDINARY"), page(3)))
                .extracting(Piece::unit)
                .containsExactly("STE", "");
    }

    @Test
    void aLetterOfOursCarriesItsCodeAndAnotherCitysDoesNot() {
        assertThat(split(
                        page(1, "https://example.org"),
                        page(2, Mark.letter("milano", "7KQ2MBCD45").text())))
                .extracting(Piece::code)
                .containsExactly("7KQ2MBCD45");
        assertThat(split(page(1, Mark.letter("valdoria", "7KQ2MBCD45").text())))
                .extracting(Piece::code)
                .containsExactly("");
    }

    @SafeVarargs
    private static List<Piece<Integer>> split(Found<Integer>... pages) {
        return Split.of(List.of(pages), "milano", "STE");
    }
}
