// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import palazzo.law.BadInput;

/** Candidates by rank, equals told apart, and those who follow somebody right after them. */
final class Ranking {

    private final Map<String, List<Candidate>> followers = new HashMap<>();
    private final List<Candidate> ranked = new ArrayList<>();

    private Ranking() {}

    static List<Candidate> of(List<Candidate> candidates) {
        noneTwice(candidates);
        Ranking ranking = new Ranking();
        TreeMap<Long, List<Candidate>> byRank = new TreeMap<>();
        for (Candidate candidate : candidates) {
            candidate
                    .standing()
                    .follows()
                    .map(leader -> ranking.followers.computeIfAbsent(key(leader), any -> new ArrayList<>()))
                    .orElseGet(() -> byRank.computeIfAbsent(candidate.standing().rank(), any -> new ArrayList<>()))
                    .add(candidate);
        }
        byRank.values().forEach(equals -> Equals.inOrder(equals).forEach(ranking::place));
        ranking.everybodyHasAPlace(candidates);
        return ranking.ranked;
    }

    private void place(Candidate candidate) {
        ranked.add(candidate);
        List<Candidate> behind = followers.getOrDefault(key(candidate.guest()), List.of());
        behind.stream().sorted(Comparator.comparing(Candidate::alphabetical)).forEach(this::place);
    }

    private void everybodyHasAPlace(List<Candidate> candidates) {
        if (ranked.size() < candidates.size()) {
            Set<Candidate> placed = new HashSet<>(ranked);
            Guest lost = candidates.stream()
                    .filter(candidate -> !placed.contains(candidate))
                    .findFirst()
                    .orElseThrow()
                    .guest();
            throw new BadInput("represents", lost.accompanies(), "accompanies in turn " + lost.person());
        }
    }

    private static void noneTwice(List<Candidate> candidates) {
        Set<String> seen = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!seen.add(key(candidate.guest()))) {
                throw new BadInput("person", candidate.guest().person(), "stands in the list twice with one office");
            }
        }
    }

    private static String key(Guest guest) {
        return guest.person() + "\n" + guest.office().code();
    }
}
