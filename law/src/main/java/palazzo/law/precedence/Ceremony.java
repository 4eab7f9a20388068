// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import palazzo.law.BadInput;
import palazzo.law.Typed;

/**
 * A ceremony to be put in order.
 *
 * @param on the day, in Italy; without it no feast is known by its date
 * @param town where it is held; without it a mayor is taken for that of the place, and one whose town nobody says has a doubtful place
 */
public record Ceremony(Optional<LocalDate> on, Optional<String> town, Set<Circumstance> circumstances, Custom custom) {

    private static final LocalDate DECREE = LocalDate.of(2006, 7, 28);

    /** @throws BadInput where the day is before the decree was published */
    public Ceremony {
        circumstances = Set.copyOf(circumstances);
        if (on.isPresent() && on.get().isBefore(DECREE)) {
            throw new BadInput("day", on.get(), "is before the decree of 2006: its order is not known here");
        }
        town = town.map(name -> Typed.required("town", name));
    }

    /** A ceremony of which nothing is known but its circumstances. */
    public static Ceremony of(Circumstance... circumstances) {
        return new Ceremony(Optional.empty(), Optional.empty(), Set.of(circumstances), Custom.DEFAULT);
    }

    /** @throws BadInput where the day is before the decree was published */
    public Ceremony on(LocalDate day) {
        return new Ceremony(Optional.of(day), town, circumstances, custom);
    }

    /** The same held in a town. @throws BadInput where its name is empty or longer than 300 characters */
    public Ceremony in(String place) {
        return new Ceremony(on, Optional.of(place), circumstances, custom);
    }

    /** The same by the customs of an office. */
    public Ceremony by(Custom settings) {
        return new Ceremony(on, town, circumstances, settings);
    }

    /** The same ceremony in these circumstances and no others. */
    public Ceremony with(Set<Circumstance> known) {
        return new Ceremony(on, town, known, custom);
    }

    boolean is(Circumstance circumstance) {
        return circumstances.contains(circumstance);
    }
}
