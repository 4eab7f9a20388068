// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import palazzo.law.BadInput;
import palazzo.law.Norm;

/** The examples RX-01 to RX-10. */
class FundSharingTests {

    private static final ReligiousFund AT_EIGHT = new ReligiousFund(BigDecimal.valueOf(8));

    @Test
    @Norm("l.r. Lombardia 12/2005, art. 73, c. 1")
    void thePercentIsEightAtLeast() {
        assertThat(AT_EIGHT.fromFees(Euro.of("10000000.00"))).isEqualTo(Euro.of("800000.00"));
        assertThat(new ReligiousFund(BigDecimal.valueOf(8)).fromFees(Euro.of("1.00")))
                .isEqualTo(Euro.of("0.08"));
        assertThat(new ReligiousFund(BigDecimal.valueOf(100)).fromFees(Euro.of("1.00")))
                .isEqualTo(Euro.of("1.00"));
        for (String percent : List.of("7.5", "7.99", "100.01")) {
            assertThatThrownBy(() -> new ReligiousFund(new BigDecimal(percent)))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("percent \"" + percent);
        }
    }

    @Test
    @Norm("l.r. Lombardia 12/2005, art. 73, c. 1, opere e aree")
    void worksAndAreasCountToo() {
        assertThat(AT_EIGHT.fromWorksAndAreas(Euro.of("2000000.00"), Euro.of("500000.00")))
                .isEqualTo(Euro.of("200000.00"));
        assertThat(AT_EIGHT.fromWorksAndAreas(Euro.ZERO, Euro.ZERO)).isEqualTo(Euro.ZERO);
    }

    @Test
    @Norm("l.r. Lombardia 12/2005, art. 73, c. 4")
    void whatOneDoesNotNeedGoesToTheOthers() {
        var a = request("A", "500000.00", 60);
        var b = request("B", "400000.00", 30);
        var c = request("C", "50000.00", 10);
        var sharing = FundSharing.of(Euro.of("1000000.00"), List.of(a, b, c), 2026);
        assertThat(sharing.rounds().getFirst().parts())
                .containsEntry(a, Euro.of("600000.00"))
                .containsEntry(b, Euro.of("300000.00"))
                .containsEntry(c, Euro.of("100000.00"));
        assertThat(sharing.rounds().getLast().sum()).isEqualTo(Euro.of("150000.00"));
        assertThat(sharing.shares())
                .containsEntry(a, Euro.of("500000.00"))
                .containsEntry(b, Euro.of("400000.00"))
                .containsEntry(c, Euro.of("50000.00"));
        assertThat(sharing.remainder()).isEqualTo(Euro.of("50000.00"));
        assertThat(sharing.rounds()).hasSize(2);
    }

    @Test
    void theMissingCentGoesToTheGreatestWeightThenToWhoFiledFirst() {
        var equal =
                FundSharing.of(Euro.of("100000.00"), List.of(wanting("A", 1), wanting("B", 1), wanting("C", 1)), 2026);
        assertThat(equal.shares().values().stream().map(Euro::toString))
                .containsExactly("33333.34", "33333.33", "33333.33");
        var unequal = FundSharing.of(Euro.of("0.02"), List.of(wanting("A", 1), wanting("B", 3), wanting("C", 2)), 2026);
        assertThat(unequal.shares().values().stream().map(Euro::toString)).containsExactly("0.00", "0.02", "0.00");
    }

    @Test
    @Norm("l.r. Lombardia 12/2005, art. 73, c. 3")
    void aRequestFiledAfter30JuneWaits() {
        var inTime = new FundRequest("A", Euro.of("10.00"), 1, LocalDate.of(2026, 6, 30));
        var late = new FundRequest("B", Euro.of("10.00"), 1, LocalDate.of(2026, 7, 1));
        var sharing = FundSharing.of(Euro.of("20.00"), List.of(inTime, late), 2026);
        assertThat(sharing.shares()).containsEntry(inTime, Euro.of("10.00")).containsEntry(late, Euro.ZERO);
        assertThat(late.isInTimeFor(2027)).isTrue();
    }

    @RepeatedTest(50)
    void notACentIsLostAndNobodyGetsMoreThanAsked(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var requests = IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(i -> new FundRequest(
                        "R" + i, new Euro(random.nextInt(5_000)), 1 + random.nextInt(9), LocalDate.of(2026, 1, 1)))
                .toList();
        var fund = new Euro(random.nextInt(20_000));
        var sharing = FundSharing.of(fund, requests, 2026);
        var shared = Euro.sum(sharing.shares().values().toArray(Euro[]::new));
        assertThat(shared.plus(sharing.remainder())).isEqualTo(fund);
        assertThat(sharing.shares())
                .allSatisfy((request, share) ->
                        assertThat(share.isOver(request.admissible())).isFalse());
        assertThat(sharing.remainder().isZero()
                        || sharing.shares().entrySet().stream()
                                .allMatch(share -> share.getKey().admissible().equals(share.getValue())))
                .isTrue();
    }

    @Test
    void aFundWithoutRequestsIsAllRemainder() {
        assertThat(FundSharing.of(Euro.of("5.00"), List.of(), 2026).remainder()).isEqualTo(Euro.of("5.00"));
        assertThat(FundSharing.of(Euro.ZERO, List.of(wanting("A", 1)), 2026).rounds())
                .isEmpty();
    }

    @Test
    void amongEqualWeightsTheCentGoesToWhoFiledFirst() {
        var late = new FundRequest("A", Euro.of("9.00"), 1, LocalDate.of(2026, 3, 2));
        var early = new FundRequest("B", Euro.of("9.00"), 1, LocalDate.of(2026, 3, 1));
        var sameDay = new FundRequest("C", Euro.of("9.00"), 1, LocalDate.of(2026, 3, 1));
        var sharing = FundSharing.of(Euro.of("1.00"), List.of(late, early, sameDay), 2026);
        assertThat(sharing.shares())
                .containsEntry(late, Euro.of("0.33"))
                .containsEntry(early, Euro.of("0.34"))
                .containsEntry(sameDay, Euro.of("0.33"));
    }

    @Test
    void whatWasSharedCannotBeChanged() {
        var sharing = FundSharing.of(Euro.of("1.00"), List.of(wanting("A", 1)), 2026);
        assertThatThrownBy(() -> sharing.shares().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> sharing.rounds().clear()).isInstanceOf(UnsupportedOperationException.class);
        var parts = sharing.rounds().getFirst().parts();
        assertThatThrownBy(parts::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void badInputIsNamed() {
        assertNamed("fund", () -> FundSharing.of(Euro.of("-1"), List.of(), 2026));
        assertNamed(
                "applicant \"A\"", () -> FundSharing.of(Euro.ZERO, List.of(wanting("A", 1), wanting("A", 2)), 2026));
        assertNamed("weight of A \"0\"", () -> wanting("A", 0));
        assertNamed("admissible sum of A", () -> request("A", "-1.00", 1));
        assertNamed("fees collected", () -> AT_EIGHT.fromFees(Euro.of("-1")));
        assertNamed("direct works", () -> AT_EIGHT.fromWorksAndAreas(Euro.of("-1"), Euro.ZERO));
        assertNamed("ceded areas", () -> AT_EIGHT.fromWorksAndAreas(Euro.ZERO, Euro.of("-1")));
    }

    private static void assertNamed(String named, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(BadInput.class).hasMessageContaining(named);
    }

    private static FundRequest wanting(String applicant, long weight) {
        return request(applicant, "1000000.00", weight);
    }

    private static FundRequest request(String applicant, String admissible, long weight) {
        return new FundRequest(applicant, Euro.of(admissible), weight, LocalDate.of(2026, 3, 1));
    }
}
