// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where each name stands among all names, accents and capitals apart. */
record Alphabet(Map<String, Long> ranks) {

    static Alphabet of(List<Guest> guests) {
        Map<String, String> folded = new HashMap<>();
        guests.forEach(guest -> folded.computeIfAbsent(guest.person(), Spelling::folded));
        Map<String, Long> order = new HashMap<>();
        folded.values().stream().sorted().distinct().forEach(name -> order.put(name, (long) order.size()));
        Map<String, Long> ranks = new HashMap<>();
        folded.forEach((person, name) -> ranks.put(person, order.getOrDefault(name, 0L)));
        return new Alphabet(ranks);
    }

    long rank(Guest guest) {
        return ranks.getOrDefault(guest.person(), 0L);
    }
}
