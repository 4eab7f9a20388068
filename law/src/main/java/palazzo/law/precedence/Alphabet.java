// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where each name stands among all names, accents and capitals apart. */
record Alphabet(Map<String, Long> ranks) {

    static Alphabet of(List<Guest> guests) {
        List<String> names = guests.stream()
                .map(guest -> Spelling.folded(guest.person()))
                .sorted()
                .distinct()
                .toList();
        Map<String, Long> ranks = new HashMap<>();
        names.forEach(name -> ranks.put(name, (long) ranks.size()));
        return new Alphabet(ranks);
    }

    long rank(Guest guest) {
        return ranks.getOrDefault(Spelling.folded(guest.person()), 0L);
    }
}
