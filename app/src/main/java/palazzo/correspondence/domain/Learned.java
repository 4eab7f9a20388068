// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * In how many letters a word stood, by what was decided of them: naive Bayes over words, so that every proposal can say which
 * words made it. A value without a database: the measure trains one from half of the letters.
 */
final class Learned {

    /** Below so many letters nothing is guessed. */
    static final int ENOUGH = 8;

    /** How many letters' worth of the usual is added to what a place has seen of a word. */
    private static final double USUAL = 2;

    /** From so much on the guess is strong: twenty to one. */
    private static final double STRONG = Math.log(20);

    private static final int SAID = 3;

    private final Map<String, Integer> letters = new HashMap<>();
    private final Map<String, Map<String, Integer>> words = new HashMap<>();

    /**
     * Where letters with such words went.
     *
     * @param place as it was learned, {@code ANSWER URC-04}
     * @param strong whether it stands far before every other
     * @param telling the words that say it, the most telling first, as stems
     * @param letters how many letters of that place are known
     */
    record Guess(String place, boolean strong, List<String> telling, int letters) {}

    private record Scored(String place, double score) {}

    /** Takes in that {@code word} stood in so many letters of a place; the empty word counts the letters. */
    void add(String word, String place, int count) {
        if (word.isEmpty()) {
            letters.merge(place, count, Integer::sum);
        } else {
            words.computeIfAbsent(word, each -> new HashMap<>()).merge(place, count, Integer::sum);
        }
    }

    /** Learns a letter. */
    void learn(Collection<String> itsWords, String place) {
        add("", place, 1);
        itsWords.forEach(word -> add(word, place, 1));
    }

    /** In how many letters a word stood. */
    int with(String word) {
        return words.getOrDefault(word, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Where a letter of these words would go; empty where too little is known of any of them. */
    Optional<Guess> guess(Collection<String> itsWords) {
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        List<String> known = itsWords.stream().filter(words::containsKey).toList();
        if (all < ENOUGH || known.isEmpty()) {
            return Optional.empty();
        }
        List<Scored> best = letters.keySet().stream()
                .map(place -> new Scored(place, score(place, known, all)))
                .sorted(Comparator.comparingDouble((Scored each) -> -each.score())
                        .thenComparing(Scored::place))
                .toList();
        String first = best.getFirst().place();
        List<String> telling = telling(first, known, all);
        return telling.isEmpty()
                ? Optional.empty()
                : Optional.of(new Guess(
                        first,
                        best.size() == 1
                                || best.getFirst().score() - best.get(1).score() >= STRONG,
                        telling,
                        letters.getOrDefault(first, 0)));
    }

    private double score(String place, List<String> known, int all) {
        double score = Math.log(letters.getOrDefault(place, 0) / (double) all);
        for (String word : known) {
            score += Math.log(share(word, place, all));
        }
        return score;
    }

    private double share(String word, String place, int all) {
        double usual = with(word) / (double) all;
        int there = words.getOrDefault(word, Map.of()).getOrDefault(place, 0);
        return (there + USUAL * usual) / (letters.getOrDefault(place, 0) + USUAL);
    }

    /** Those that stand there more often than elsewhere. */
    private List<String> telling(String place, List<String> known, int all) {
        return known.stream()
                .filter(word -> lift(word, place, all) > 1.3)
                .sorted(Comparator.comparing(word -> -lift(word, place, all)))
                .limit(SAID)
                .toList();
    }

    private double lift(String word, String place, int all) {
        return share(word, place, all) * all / Math.max(1, with(word));
    }
}
