// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import palazzo.documents.domain.Papers.Act;
import palazzo.documents.domain.Papers.Done;

/**
 * Where a paper stands after what was done with it: passed, it goes to the next step; returned to an earlier one, it waits
 * there again; returned to who prepared it or replaced, it waits no more.
 *
 * @param steps how many there are
 * @param acts in their order
 */
record Course(int steps, List<Done> acts) {

    /** The step it waits at; {@code steps} where all are passed, the last one where it was returned or replaced. */
    int at() {
        int at = 0;
        for (Done act : acts) {
            at = act.act() == Act.PASSED ? at + 1 : act.backTo() == null ? at : act.backTo();
        }
        return at;
    }

    /** Whether it waits no more. */
    boolean ended() {
        return at() == steps || acts.stream().anyMatch(Course::ends);
    }

    /** What was done last at {@code step} and still holds: what came before a return to it, or to an earlier step, does not. */
    List<Done> holding() {
        int at = at();
        return IntStream.range(0, steps)
                .mapToObj(step -> acts.stream()
                        .filter(act -> act.step() == step && (step < at || ends(act)))
                        .reduce((before, after) -> after))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean ends(Done act) {
        return act.act() == Act.REPLACED || act.act() == Act.RETURNED && act.backTo() == null;
    }
}
