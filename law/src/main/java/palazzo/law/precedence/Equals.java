// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Guests of one rank, told apart by one criterion after the other until each stands alone. */
final class Equals {

    private Equals() {}

    /** The candidates in order, each with the criterion that told it apart in its reason. */
    static List<Candidate> inOrder(List<Candidate> equals) {
        return split(equals, 0);
    }

    private static List<Candidate> split(List<Candidate> equals, int from) {
        for (int next = from; equals.size() > 1 && next < Criteria.IN_ORDER.size(); next++) {
            Criterion criterion = Criteria.IN_ORDER.get(next);
            SortedMap<Long, List<Candidate>> groups = groups(equals, criterion);
            if (groups.size() > 1) {
                return told(groups.values(), criterion, next + 1);
            }
        }
        return equals;
    }

    private static List<Candidate> told(Collection<List<Candidate>> groups, Criterion criterion, int next) {
        List<Candidate> ordered = new ArrayList<>();
        for (List<Candidate> group : groups) {
            if (group.size() == 1) {
                ordered.add(group.getFirst().told(criterion));
            } else {
                ordered.addAll(split(group, next));
            }
        }
        return ordered;
    }

    /** The equals by their rank under the criterion; none where it cannot be asked of all of them. */
    private static SortedMap<Long, List<Candidate>> groups(List<Candidate> equals, Criterion criterion) {
        SortedMap<Long, List<Candidate>> groups = new TreeMap<>();
        for (Candidate candidate : equals) {
            Optional<Long> rank = criterion.rank().apply(candidate);
            if (rank.isEmpty()) {
                return new TreeMap<>();
            }
            groups.computeIfAbsent(rank.get(), any -> new ArrayList<>()).add(candidate);
        }
        return groups;
    }
}
