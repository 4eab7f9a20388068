// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import palazzo.law.BadInput;
import palazzo.law.Norm;

/** The examples GX-01 to GX-08. */
class BenefitPublicationTests {

    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 20);
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 10);

    @Test
    @Norm("d.lgs. 33/2013, art. 26, cc. 2-3")
    void publicationIsDueOverAThousandEuroInTheYear() {
        assertThat(after("1000.00").isDue()).isFalse();
        assertThat(after("1000.01").isDue()).isTrue();
        assertThat(after("600.00", "300.00").isDue()).isFalse();
        assertThat(after("600.00", "500.00").rows()).hasSize(2);
        assertThat(after("900.00", "400.00").total()).isEqualTo(Euro.of("1300.00"));
    }

    @Test
    void anotherYearCountsAnew() {
        var publication = BenefitPublication.of(
                List.of(Benefit.of(DECEMBER, Euro.of("600.00")), Benefit.of(JANUARY, Euro.of("500.00"))));
        assertThat(publication.total()).isEqualTo(Euro.of("500.00"));
        assertThat(publication.isDue()).isFalse();
    }

    @Test
    @Norm("d.lgs. 33/2013, art. 26, c. 3, pagamento")
    void nothingIsPaidBeforeADuePublication() {
        assertThat(after("1500.00").mayBePaid(false)).isFalse();
        assertThat(after("1500.00").mayBePaid(true)).isTrue();
        assertThat(after("1000.00").mayBePaid(false)).isTrue();
    }

    @Test
    @Norm("d.lgs. 33/2013, art. 26, c. 4")
    void theRowOfAPersonInNeedIsMasked() {
        assertThat(isMasked("2500.00", true, true)).isTrue();
        assertThat(isMasked("2500.00", true, false)).isFalse();
        assertThat(isMasked("2500.00", false, true)).isFalse();
        assertThat(isMasked("2500.00", false, false)).isFalse();
    }

    @Test
    @Norm("Garante, linee guida 2014 sulla trasparenza in rete, persone fisiche sotto la soglia")
    void noPersonIsNamedWhereTheSumsAskForNoPublication() {
        assertThat(isMasked("1000.00", true, false)).isTrue();
        assertThat(isMasked("1000.01", true, false)).isFalse();
        assertThat(isMasked("1000.00", false, false)).isFalse();
    }

    @Test
    void whatWasGivenBeforeTheDecreeIsNamed() {
        assertThat(BenefitPublication.of(List.of(Benefit.of(LocalDate.of(2013, 1, 1), Euro.of("1000.01"))))
                        .isDue())
                .isTrue();
        assertThatThrownBy(
                        () -> BenefitPublication.of(List.of(Benefit.of(LocalDate.of(2012, 12, 31), Euro.of("1.00")))))
                .isInstanceOf(BadInput.class)
                .hasMessage("day \"2012-12-31\": no amount is known for this day");
    }

    @Test
    void theReasonTellsTheSum() {
        assertThat(after("1000.00").reason().it()).contains("1000.00 euro, non oltre");
        assertThat(after("600.00", "500.00").reason().en()).contains("1100.00 euro, over");
    }

    @Test
    void noActAndNegativeSumsAreNamed() {
        assertThatThrownBy(() -> BenefitPublication.of(List.of()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("acts");
        assertThatThrownBy(() -> after("-1.00"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("value of the benefit \"-1.00\"");
    }

    private static boolean isMasked(String sum, boolean person, boolean hardship) {
        Benefit act = new Benefit(DECEMBER, Euro.of(sum), person, hardship);
        return BenefitPublication.of(List.of(act)).isMasked(act);
    }

    private static BenefitPublication after(String... values) {
        return BenefitPublication.of(List.of(values).stream()
                .map(value -> Benefit.of(DECEMBER, Euro.of(value)))
                .toList());
    }
}
