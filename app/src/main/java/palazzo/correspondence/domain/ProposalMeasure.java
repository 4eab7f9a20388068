// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;

/**
 * How good the proposals by words are. The newest decided letters that the reader may see are parted in two halves by their
 * identity; one half teaches, and is asked about the other. Beside it stands what a proposal of the one most frequent place
 * would have got, and how often in the day's work the whole proposal was taken as it was.
 */
@Service
public class ProposalMeasure {

    private static final int LETTERS = 4_000;

    private static final String NEWEST = """
            select l.id, l.subject, left(l.body, 4000) as body, l.outcome, l.competence, l.formal, l.proposed
            from correspondence_letter l
            where l.outcome is not null and l.outcome <> 'RESERVED' and not l.automatic and
            """ + Sight.sql("l") + " order by l.triaged_at desc, l.id desc limit :size";

    private final JdbcClient jdbc;
    private final Sights sights;

    ProposalMeasure(JdbcClient jdbc, Sights sights) {
        this.jdbc = jdbc;
        this.sights = sights;
    }

    private record Decided(UUID id, Set<String> words, String place, String whole, String proposed) {

        boolean teaches() {
            return Long.bitCount(id.getLeastSignificantBits()) % 2 == 0;
        }
    }

    /**
     * A place in the measure.
     *
     * @param letters that went there
     * @param found how many of them were proposed there
     * @param said how many were proposed there in all
     */
    public record Place(String outcome, String competence, int letters, int found, int said) {

        /** Of a hundred proposals of it, how many were right; 0 where there was none. */
        public int percent() {
            return Result.percent(found, said);
        }
    }

    /**
     * The measure.
     *
     * @param tested letters of the half that was asked
     * @param right how many were proposed where they went
     * @param strong of how many the proposal was nearly certain, and {@code strongRight} of those right
     * @param usual how many the most frequent place alone would have got
     * @param proposed letters decided with a proposal before one's eyes, and {@code accepted} as it was
     */
    public record Result(
            int tested,
            int right,
            int strong,
            int strongRight,
            int usual,
            int proposed,
            int accepted,
            List<Place> places) {

        public int percent() {
            return percent(right, tested);
        }

        public int strongPercent() {
            return percent(strongRight, strong);
        }

        public int usualPercent() {
            return percent(usual, tested);
        }

        public int acceptedPercent() {
            return percent(accepted, proposed);
        }

        private static int percent(int part, int whole) {
            return whole == 0 ? 0 : Math.round(100f * part / whole);
        }
    }

    /** Takes the measure now. */
    public Result take() {
        List<Decided> all = jdbc.sql(NEWEST)
                .param("size", LETTERS)
                .params(sights.now().params())
                .query((rs, row) -> {
                    String formal = rs.getString("formal");
                    String competence = rs.getString("competence");
                    String outcome = rs.getString("outcome");
                    return new Decided(
                            rs.getObject("id", UUID.class),
                            LetterWords.of(rs.getString("subject"), rs.getString("body"))
                                    .keySet(),
                            outcome + (formal == null ? "" : ":" + formal) + " " + competence,
                            outcome + " " + competence,
                            rs.getString("proposed"));
                })
                .list();
        return measured(all);
    }

    private static Result measured(List<Decided> all) {
        Learned learned = new Learned();
        Map<String, Integer> taught = new HashMap<>();
        all.stream().filter(Decided::teaches).forEach(letter -> {
            learned.learn(letter.words(), letter.place());
            taught.merge(letter.place(), 1, Integer::sum);
        });
        String usual = taught.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
        List<Decided> asked = all.stream().filter(letter -> !letter.teaches()).toList();
        Map<String, int[]> places = new HashMap<>();
        int right = 0;
        int strong = 0;
        int strongRight = 0;
        int byUsual = 0;
        for (Decided letter : asked) {
            Optional<Learned.Guess> guess = learned.guess(letter.words());
            boolean hit = guess.map(Learned.Guess::place)
                    .filter(letter.place()::equals)
                    .isPresent();
            boolean sure = guess.filter(Learned.Guess::strong).isPresent();
            right += hit ? 1 : 0;
            strong += sure ? 1 : 0;
            strongRight += sure && hit ? 1 : 0;
            byUsual += letter.place().equals(usual) ? 1 : 0;
            int[] there = places.computeIfAbsent(letter.place(), each -> new int[3]);
            there[0]++;
            there[1] += hit ? 1 : 0;
            guess.ifPresent(each -> places.computeIfAbsent(each.place(), place -> new int[3])[2]++);
        }
        List<Decided> seen =
                all.stream().filter(letter -> !letter.proposed().isEmpty()).toList();
        int accepted = (int) seen.stream()
                .filter(letter -> letter.proposed().equals(letter.whole()))
                .count();
        return new Result(asked.size(), right, strong, strongRight, byUsual, seen.size(), accepted, places(places));
    }

    private static List<Place> places(Map<String, int[]> counts) {
        List<Place> places = new ArrayList<>();
        counts.forEach((place, count) -> places.add(new Place(
                place.substring(0, place.indexOf(' ')).replaceFirst(":.*", ""),
                place.substring(place.indexOf(' ') + 1),
                count[0],
                count[1],
                count[2])));
        places.sort(Comparator.comparingInt((Place place) -> -place.letters()).thenComparing(Place::competence));
        return places;
    }
}
