// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.Optional;
import java.util.function.Function;
import palazzo.law.Text;

/**
 * What tells equals apart. It is used only among equals of whom all it asks is known.
 *
 * @param words for the reason of those it told apart
 * @param certain whether it was read in a source
 * @param rank the lower the higher in honour; empty where it cannot be asked of the candidate
 */
record Criterion(Text words, boolean certain, Function<Candidate, Optional<Long>> rank) {

    static Criterion of(String it, String en, boolean certain, Function<Candidate, Optional<Long>> rank) {
        return new Criterion(new Text("Tra pari: " + it + ".", "Among equals: " + en + "."), certain, rank);
    }
}
