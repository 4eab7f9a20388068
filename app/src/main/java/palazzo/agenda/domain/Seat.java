// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import palazzo.icalendar.Attendee;
import palazzo.icalendar.Component;
import palazzo.icalendar.Itip;

/** How the holder of an agenda stands to an event in it (RFC 6638, 3.1). */
enum Seat {
    /** Nobody is called to it, or somebody else's program does all. */
    NONE,
    /** They call others. */
    ORGANIZER,
    /** Somebody else calls them. */
    GUEST;

    /** @param people who of the house somebody called is */
    static Seat of(Component event, UUID holder, Function<Attendee, Optional<UUID>> people) {
        Optional<Attendee> organizer = Itip.organizer(event);
        if (organizer.isEmpty() || !organizer.get().isToldByTheServer()) {
            return NONE;
        }
        if (people.apply(organizer.get()).filter(holder::equals).isPresent()) {
            return event.first("ATTENDEE").isPresent() ? ORGANIZER : NONE;
        }
        return Itip.attendees(event).stream()
                        .anyMatch(each ->
                                people.apply(each).filter(holder::equals).isPresent())
                ? GUEST
                : NONE;
    }
}
