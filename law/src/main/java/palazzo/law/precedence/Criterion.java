// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import palazzo.law.Text;

/**
 * What tells equals apart. It is used only among equals of whom all it asks is known.
 *
 * @param words for the reason of those it told apart
 * @param certain whether it was read in a source
 * @param known whether it can be asked of this candidate
 */
record Criterion(Text words, boolean certain, Function<Candidate, Boolean> known, Comparator<Candidate> order) {

    static <T extends Comparable<T>> Criterion of(
            String it, String en, boolean certain, Function<Candidate, Optional<T>> key) {
        Text words = new Text("Tra pari: " + it + ".", "Among equals: " + en + ".");
        return new Criterion(
                words,
                certain,
                candidate -> key.apply(candidate).isPresent(),
                Comparator.comparing(candidate -> key.apply(candidate).orElseThrow()));
    }
}
