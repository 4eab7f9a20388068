// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.List;
import java.util.stream.Stream;

/** The rulebook of each list, in the order in which its rules are asked. */
final class Rules {

    private Rules() {}

    static Stream<Rule> of(Kind kind) {
        return switch (kind) {
            case NATIONAL -> inTurn(DelegationRules.NATIONAL, NationalRules.ALL);
            case TERRITORIAL -> inTurn(DelegationRules.TERRITORIAL, TerritorialRules.ALL);
        };
    }

    private static Stream<Rule> inTurn(List<Rule> delegation, List<Rule> notes) {
        return Stream.of(CourtesyRules.ALL, delegation, notes).flatMap(List::stream);
    }
}
