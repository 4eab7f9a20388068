// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.agenda.HolderCalendar;
import palazzo.icalendar.Attendee;
import palazzo.icalendar.Expansion;
import palazzo.icalendar.ICalendar;
import palazzo.icalendar.Itip;
import palazzo.kernel.Refusal;

/**
 * Who of the house is called to whose events (RFC 6638, 3): what has to be written into whose agenda because an event was
 * written, answered or taken out in another. Who is called by somebody outside, or from outside, is no matter of this.
 */
@Component
class Convening {

    private final Calendars calendars;
    private final Called called;
    private final Summons summons;
    private final CalledAnswers answers;

    Convening(Calendars calendars, Called called, Summons summons, CalledAnswers answers) {
        this.calendars = calendars;
        this.called = called;
        this.summons = summons;
        this.answers = answers;
    }

    /** Every agenda that a writing may reach, in the one order in which they are locked. */
    Set<UUID> reached(UUID calendar, ICalendar now, Optional<Held> before) {
        Set<UUID> all = new TreeSet<>(Set.of(calendar));
        all.addAll(called.agendas(now));
        before.ifPresent(held -> all.addAll(called.agendas(ICalendar.read(held.content()))));
        return all;
    }

    /** How an event is drawn in the agenda of whoever was called to it. */
    Expansion seen(HolderCalendar calendar, ICalendar file, Expansion expansion) {
        return isCalled(calendar, file)
                ? Callings.seenBy(expansion, each -> called.is(each, calendar.holder()))
                : expansion;
    }

    /** The same of the event as a whole. */
    palazzo.icalendar.Component seen(HolderCalendar calendar, ICalendar file, palazzo.icalendar.Component main) {
        return isCalled(calendar, file) ? Callings.seenBy(main, each -> called.is(each, calendar.holder())) : main;
    }

    /** Whoever organises it, and whether here or outside: they were called and answer for themselves. */
    private boolean isCalled(HolderCalendar calendar, ICalendar file) {
        return file.events().stream()
                .findFirst()
                .flatMap(Itip::organizer)
                .filter(organizer -> !called.is(organizer, calendar.holder()))
                .isPresent();
    }

    /** Whoever is called does not move what another organises. @throws Refusal where they would */
    void mayBe(HolderCalendar calendar, ICalendar now, Optional<Held> before) {
        if (called.seat(now, calendar.holder()) != Seat.GUEST) {
            return;
        }
        called.organizers(now).ifPresent(there -> {
            ICalendar theirs = ICalendar.read(there.content());
            boolean apart = now.events().size() > 1 || theirs.events().size() > 1;
            if (!apart && !Callings.sameTimes(now, theirs) && before.isPresent()) {
                throw new Refusal(
                        "agenda.guest_changes",
                        calendars
                                .find(there.calendar())
                                .map(HolderCalendar::name)
                                .orElse(""));
            }
        });
    }

    /** The organiser's own file: what those of the house answered counts, whatever their program last read. */
    byte[] own(HolderCalendar calendar, ICalendar now, byte[] content, Optional<Held> before) {
        return summons.own(calendar, now, content, before);
    }

    /** What follows in other agendas from what was written in one. */
    List<Copy> copies(HolderCalendar calendar, Optional<Held> before, ICalendar now) {
        return switch (called.seat(now, calendar.holder())) {
            case ORGANIZER -> summons.toGuests(calendar, before, now);
            case GUEST -> answers.answers(calendar, now);
            case NONE -> List.of();
        };
    }

    /** What follows where somebody outside answers by mail. */
    List<Copy> answersOutside(Held there, Itip said, String address) {
        return answers.answersOutside(there, said, address);
    }

    /** What the one who is called answers, in their own copy. */
    byte[] answering(HolderCalendar calendar, byte[] content, Attendee.Answer answer) {
        return answers.answering(calendar, content, answer);
    }

    /** What follows where it was taken out. @param told whether whoever organises it is */
    List<Copy> withoutIt(HolderCalendar calendar, Held gone, boolean told) {
        ICalendar was = ICalendar.read(gone.content());
        return switch (called.seat(was, calendar.holder())) {
            case ORGANIZER ->
                summons.calledOff(
                        gone.uid(), summons.guests(was, calendar.holder()).values());
            case GUEST -> told ? answers.declined(calendar, was) : List.of();
            case NONE -> List.of();
        };
    }

    /** Those who are called, as their agenda's page shows them. @param whose null where they are not of the house */
    record Guest(Attendee attendee, @Nullable UUID whose) {}

    List<Guest> guests(ICalendar file) {
        return file.events().isEmpty()
                ? List.of()
                : Itip.attendees(EventText.main(file)).stream()
                        .map(each -> new Guest(each, called.person(each).orElse(null)))
                        .toList();
    }

    /** Who of the house calls the holder to it. */
    Optional<HolderCalendar> organizer(HolderCalendar calendar, ICalendar file) {
        return called.seat(file, calendar.holder()) == Seat.GUEST
                ? called.organizers(file).flatMap(held -> calendars.find(held.calendar()))
                : Optional.empty();
    }

    /** Whether it is the organiser's own event, and somebody of this address is called to it. */
    boolean calls(Held held, String address) {
        ICalendar file = ICalendar.read(held.content());
        return calendars
                        .find(held.calendar())
                        .filter(calendar -> called.seat(file, calendar.holder()) == Seat.ORGANIZER)
                        .isPresent()
                && Itip.attendee(EventText.main(file), address).isPresent();
    }

    /** Whether the holder was called by somebody of the house, who hears what they answer. */
    boolean isCalledHere(HolderCalendar calendar, ICalendar file) {
        return called.seat(file, calendar.holder()) == Seat.GUEST
                && called.organizers(file).isPresent();
    }
}
