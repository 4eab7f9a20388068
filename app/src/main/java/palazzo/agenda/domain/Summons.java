// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import palazzo.agenda.HolderCalendar;
import palazzo.icalendar.Attendee;
import palazzo.icalendar.ICalendar;
import palazzo.icalendar.Itip;
import palazzo.icalendar.LinesKept;
import palazzo.kernel.Ids;

/** What those who are called have in their agendas, because of what whoever calls them wrote. */
@Component
class Summons {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._@-]{1,200}");

    private final Called called;
    private final HeldEvents events;
    private final AgendaRights rights;
    private final Ids ids;

    Summons(Called called, HeldEvents events, AgendaRights rights, Ids ids) {
        this.called = called;
        this.events = events;
        this.rights = rights;
        this.ids = ids;
    }

    /** The organiser's own file: what those of the house answered counts, whatever their program last read. */
    byte[] own(HolderCalendar calendar, ICalendar now, byte[] content, Optional<Held> before) {
        if (called.seat(now, calendar.holder()) != Seat.ORGANIZER
                || now.events().size() > 1) {
            return content;
        }
        boolean asked = before.map(held -> !Callings.sameTimes(now, ICalendar.read(held.content())))
                .orElse(false);
        String uid = EventText.main(now).text("UID");
        byte[] told = LinesKept.attendees(content, each -> {
            Optional<HolderCalendar> there = guest(each, calendar.holder());
            return there.isEmpty() ? each : told(each, there.get(), uid, asked);
        });
        return java.util.Arrays.equals(told, content) ? content : told;
    }

    private Attendee told(Attendee each, HolderCalendar there, String uid, boolean asked) {
        Attendee.Answer answer = asked
                ? Attendee.Answer.NEEDS_ACTION
                : events.byUid(there.id(), uid)
                        .flatMap(copy -> Callings.theirs(
                                EventText.main(ICalendar.read(copy.content())),
                                mine -> called.is(mine, there.holder())))
                        .map(Attendee::answer)
                        .orElse(
                                each.answer() == Attendee.Answer.DECLINED
                                        ? Attendee.Answer.DECLINED
                                        : Attendee.Answer.NEEDS_ACTION);
        String status = rights.now(there).isAnything() ? "1.2" : "3.8";
        return new Attendee((answer == each.answer() ? each : each.answering(answer))
                .property()
                .with("SCHEDULE-STATUS", status));
    }

    /** The agenda of somebody of the house whom the server tells. */
    private Optional<HolderCalendar> guest(Attendee each, UUID organizer) {
        return each.isToldByTheServer() && !called.is(each, organizer) ? called.agenda(each) : Optional.empty();
    }

    /** The agendas of those whom the organiser calls, where whoever writes may tell them. */
    Map<UUID, HolderCalendar> guests(ICalendar file, UUID organizer) {
        Map<UUID, HolderCalendar> all = new TreeMap<>();
        file.events().stream()
                .flatMap(event -> Itip.attendees(event).stream())
                .flatMap(each -> guest(each, organizer).stream())
                .filter(each -> rights.now(each).isAnything())
                .forEach(each -> all.put(each.id(), each));
        return all;
    }

    /** What those who are called have of it now, and those who no longer are. */
    List<Copy> toGuests(HolderCalendar calendar, Optional<Held> before, ICalendar now) {
        Optional<ICalendar> was = before.map(held -> ICalendar.read(held.content()));
        boolean asked = was.map(file -> !Callings.sameTimes(file, now)).orElse(true);
        Map<UUID, HolderCalendar> guests = guests(now, calendar.holder());
        List<Copy> copies = new ArrayList<>();
        guests.values().forEach(guest -> toGuest(guest, now, asked).ifPresent(copies::add));
        was.ifPresent(file -> {
            Map<UUID, HolderCalendar> gone = guests(file, calendar.holder());
            guests.keySet().forEach(gone::remove);
            copies.addAll(calledOff(EventText.main(file).text("UID"), gone.values()));
        });
        return copies;
    }

    /** What one of them has of it; empty where nothing is new. @param asked whether they are asked anew */
    Optional<Copy> toGuest(HolderCalendar guest, ICalendar now, boolean asked) {
        String uid = EventText.main(now).text("UID");
        Optional<Held> held = events.byUid(guest.id(), uid);
        Optional<ICalendar> own = held.map(each -> ICalendar.read(each.content()));
        if (own.filter(each -> Callings.saysTheSame(each, now)).isPresent()) {
            return Optional.empty();
        }
        boolean declined = Callings.theirs(EventText.main(now), each -> called.is(each, guest.holder()))
                .filter(each -> each.answer() == Attendee.Answer.DECLINED)
                .isPresent();
        if (held.isEmpty() && declined) {
            return Optional.empty();
        }
        ICalendar copy = Callings.copy(now, own, each -> called.is(each, guest.holder()), asked);
        String method = EventText.main(now).text("STATUS").equalsIgnoreCase("CANCELLED") ? "CANCEL" : "REQUEST";
        return Optional.of(new Copy(
                guest.id(),
                held.map(Held::name).orElseGet(() -> name(guest.id(), uid)),
                copy.bytes(),
                Callings.message(method, copy),
                Copy.Kind.EVENT));
    }

    List<Copy> calledOff(String uid, Iterable<HolderCalendar> guests) {
        List<Copy> copies = new ArrayList<>();
        guests.forEach(guest -> events.byUid(guest.id(), uid).ifPresent(held -> {
            ICalendar off = Callings.off(ICalendar.read(held.content()));
            copies.add(
                    new Copy(guest.id(), held.name(), off.bytes(), Callings.message("CANCEL", off), Copy.Kind.EVENT));
        }));
        return copies;
    }

    /** A name of a resource that nothing else in that agenda has. */
    private String name(UUID calendar, String uid) {
        String name = (PLAIN.matcher(uid).matches() ? uid : ids.next().toString()) + ".ics";
        return events.byName(calendar, name).isEmpty() ? name : ids.next() + ".ics";
    }
}
