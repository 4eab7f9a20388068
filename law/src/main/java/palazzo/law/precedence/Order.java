// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import palazzo.law.BadInput;
import palazzo.law.Norm;

/**
 * Those present, in order.
 *
 * @param classification which list was applied and why
 * @param places from the first to the last
 */
public record Order(Classification classification, List<Ranked> places) {

    static Order of(Classification classification, List<Candidate> candidates) {
        List<Ranked> computed = new ArrayList<>();
        for (Candidate candidate : candidates) {
            int position = computed.size() + 1;
            Standing standing = candidate.standing();
            computed.add(new Ranked(
                    position, position, candidate.guest(), standing.reason(), standing.article(), standing.certain()));
        }
        return new Order(classification, moved(computed));
    }

    /** Only the State sets precedence: what the office decides stands for one ceremony, with its reason beside it. */
    @Norm("Corte cost., sent. 311/2008")
    private static List<Ranked> moved(List<Ranked> computed) {
        TreeMap<Integer, Ranked> decided = new TreeMap<>();
        List<Ranked> places = new ArrayList<>();
        for (Ranked each : computed) {
            each.guest()
                    .move()
                    .ifPresentOrElse(move -> decide(decided, each, move, computed.size()), () -> places.add(each));
        }
        for (Map.Entry<Integer, Ranked> each : decided.entrySet()) {
            places.add(each.getKey() - 1, each.getValue());
        }
        return numbered(places);
    }

    private static void decide(Map<Integer, Ranked> decided, Ranked each, Move move, int last) {
        if (move.position() > last) {
            throw new BadInput("moved_to", move.position(), "is after the last place, " + last);
        }
        if (decided.put(move.position(), each.decided(move)) != null) {
            throw new BadInput("moved_to", move.position(), "is given to two guests");
        }
    }

    private static List<Ranked> numbered(List<Ranked> places) {
        List<Ranked> numbered = new ArrayList<>();
        for (Ranked each : places) {
            numbered.add(each.at(numbered.size() + 1));
        }
        return List.copyOf(numbered);
    }
}
