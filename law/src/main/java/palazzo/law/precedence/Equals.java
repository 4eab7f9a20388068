// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.ArrayList;
import java.util.List;

/** Guests of one rank, told apart by one criterion after the other until each stands alone. */
final class Equals {

    private Equals() {}

    /** The candidates in order, each with the criterion that told it apart in its reason. */
    static List<Candidate> inOrder(List<Candidate> equals) {
        return split(equals, 0);
    }

    private static List<Candidate> split(List<Candidate> equals, int from) {
        if (equals.size() < 2) {
            return equals;
        }
        for (int next = from; next < Criteria.IN_ORDER.size(); next++) {
            Criterion criterion = Criteria.IN_ORDER.get(next);
            if (equals.stream().allMatch(candidate -> criterion.known().apply(candidate))) {
                List<List<Candidate>> groups = groups(equals, criterion);
                if (groups.size() > 1) {
                    return told(groups, criterion, next + 1);
                }
            }
        }
        return equals;
    }

    private static List<Candidate> told(List<List<Candidate>> groups, Criterion criterion, int next) {
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

    private static List<List<Candidate>> groups(List<Candidate> equals, Criterion criterion) {
        List<Candidate> sorted = equals.stream().sorted(criterion.order()).toList();
        List<List<Candidate>> groups = new ArrayList<>();
        for (Candidate candidate : sorted) {
            boolean same = !groups.isEmpty()
                    && criterion.order().compare(groups.getLast().getFirst(), candidate) == 0;
            if (!same) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(candidate);
        }
        return groups;
    }
}
