// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import palazzo.kernel.Today;
import palazzo.tenancy.CityScope;

/**
 * Who looks at which letter now, so that two do not write one answer. It is worth some minutes and no row: it lives in the
 * memory of the one process of the house, and after a restart nobody looks at anything.
 */
@Component
public class Onlookers {

    private static final Duration A_LOOK = Duration.ofMinutes(3);
    private static final int MOST = 20_000;

    private final Map<Seat, Instant> looks = new ConcurrentHashMap<>();
    private final Today today;

    Onlookers(Today today) {
        this.today = today;
    }

    private record Seat(String city, UUID letter, UUID person) {}

    /** {@code person} opens a letter. @return who else looks at it */
    public List<UUID> opens(UUID letter, UUID person) {
        Instant now = today.now();
        if (looks.size() > MOST) {
            looks.values().removeIf(at -> isOver(at, now));
        }
        String city = CityScope.required().slug();
        looks.put(new Seat(city, letter, person), now);
        return looks.entrySet().stream()
                .filter(look -> look.getKey().city().equals(city)
                        && look.getKey().letter().equals(letter)
                        && !look.getKey().person().equals(person)
                        && !isOver(look.getValue(), now))
                .map(look -> look.getKey().person())
                .sorted()
                .toList();
    }

    /** They are done with it. */
    public void leaves(UUID letter, UUID person) {
        looks.remove(new Seat(CityScope.required().slug(), letter, person));
    }

    private static boolean isOver(Instant at, Instant now) {
        return at.plus(A_LOOK).isBefore(now);
    }
}
