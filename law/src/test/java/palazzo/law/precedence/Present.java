// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Guests named after their office, so that an order reads as a list of offices. */
final class Present {

    private Present() {}

    static Guest the(String office) {
        return Guest.of(office, office);
    }

    static Order at(Ceremony ceremony, Guest... guests) {
        return Decree.published().order(ceremony, List.of(guests));
    }

    static Order at(Ceremony ceremony, String... offices) {
        return at(ceremony, Arrays.stream(offices).map(Present::the).toArray(Guest[]::new));
    }

    static Order here(Guest... guests) {
        return at(Ceremony.of(), guests);
    }

    static Order here(String... offices) {
        return at(Ceremony.of(), offices);
    }

    static List<String> names(Order order) {
        return order.places().stream().map(place -> place.guest().person()).toList();
    }

    static Ranked place(Order order, String person) {
        return order.places().stream()
                .filter(place -> place.guest().person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    static String certain(Order order) {
        return order.places().stream()
                .map(place -> place.certain() ? "yes" : "no")
                .collect(Collectors.joining(" "));
    }
}
