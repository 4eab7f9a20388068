// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import palazzo.agenda.HolderCalendar;
import palazzo.icalendar.Attendee;
import palazzo.icalendar.ICalendar;
import palazzo.icalendar.Itip;
import palazzo.organisation.People;

/** Who of the house is meant by the lines of an event that call somebody, and which agenda is theirs. */
@Component
class Called {

    private static final Pattern IDENTITY = Pattern.compile("(?:urn:uuid:|.*/dav/principals/)([0-9a-f-]{36})/?");

    private final Calendars calendars;
    private final HeldEvents events;
    private final People people;

    Called(Calendars calendars, HeldEvents events, People people) {
        this.calendars = calendars;
        this.events = events;
        this.people = people;
    }

    /** The agendas of all who are called by a file, who calls them, and who goes for them. */
    Set<UUID> agendas(ICalendar file) {
        Set<UUID> all = new HashSet<>();
        file.events().forEach(event -> {
            Itip.attendees(event).forEach(each -> {
                agenda(each).ifPresent(found -> all.add(found.id()));
                delegate(each).ifPresent(found -> all.add(found.id()));
            });
            Itip.organizer(event).flatMap(this::agenda).ifPresent(found -> all.add(found.id()));
        });
        return all;
    }

    Optional<HolderCalendar> agenda(Attendee called) {
        return person(called).flatMap(calendars::of);
    }

    /** The agenda of whom somebody sends in their place. */
    Optional<HolderCalendar> delegate(Attendee gave) {
        return Optional.of(gave.delegatedTo())
                .filter(address -> !address.isEmpty())
                .flatMap(people::byEmail)
                .flatMap(calendars::of);
    }

    /** Who of the house it is, by address or by identity. */
    Optional<UUID> person(Attendee called) {
        if (!called.address().isEmpty()) {
            return people.byEmail(called.address());
        }
        Matcher identity = IDENTITY.matcher(called.property().value().strip());
        try {
            return identity.matches() ? Optional.of(UUID.fromString(identity.group(1))) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    boolean is(Attendee called, UUID holder) {
        return person(called).filter(holder::equals).isPresent();
    }

    Seat seat(ICalendar file, UUID holder) {
        return file.events().isEmpty() ? Seat.NONE : Seat.of(EventText.main(file), holder, this::person);
    }

    /** The event as whoever of the house organises it has it. */
    Optional<Held> organizers(ICalendar file) {
        palazzo.icalendar.Component main = EventText.main(file);
        return Itip.organizer(main)
                .filter(Attendee::isToldByTheServer)
                .flatMap(this::agenda)
                .flatMap(found -> events.byUid(found.id(), main.text("UID")));
    }
}
