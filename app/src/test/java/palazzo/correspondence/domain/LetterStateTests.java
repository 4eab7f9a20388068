// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static palazzo.correspondence.domain.LetterState.ACCEPTED;
import static palazzo.correspondence.domain.LetterState.ANSWERED;
import static palazzo.correspondence.domain.LetterState.ARRIVED;
import static palazzo.correspondence.domain.LetterState.CLOSED;
import static palazzo.correspondence.domain.LetterState.LEAVING;
import static palazzo.correspondence.domain.LetterState.TO_SIGN;
import static palazzo.correspondence.domain.LetterState.UNWANTED;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterStateTests {

    private static final Map<LetterState, Set<LetterState>> WAYS = Map.of(
            ARRIVED, Set.of(ACCEPTED, CLOSED, UNWANTED),
            ACCEPTED, Set.of(TO_SIGN, CLOSED),
            TO_SIGN, Set.of(ACCEPTED, LEAVING),
            LEAVING, Set.of(ACCEPTED, ANSWERED),
            ANSWERED, Set.of(LEAVING),
            CLOSED, Set.of(ACCEPTED),
            UNWANTED, Set.of(ACCEPTED, CLOSED));

    @ParameterizedTest
    @EnumSource
    void fromEachStateTheWaysAreKnownAndNoOthers(LetterState from) {
        assertThat(Arrays.stream(LetterState.values()).filter(from::leadsTo)).hasSameElementsAs(WAYS.get(from));
    }

    @Test
    void triageDecidesWhereThereIsAWayToAccept() {
        assertThat(LetterState.TO_DECIDE).containsExactlyInAnyOrder(ARRIVED, CLOSED, UNWANTED);
        assertThat(LetterState.OPEN).containsExactlyInAnyOrder(ARRIVED, ACCEPTED, TO_SIGN, LEAVING);
    }
}
