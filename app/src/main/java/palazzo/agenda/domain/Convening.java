// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.agenda.HolderCalendar;
import palazzo.agenda.Secrecy;
import palazzo.icalendar.Attendee;
import palazzo.icalendar.Expansion;
import palazzo.icalendar.ICalendar;
import palazzo.icalendar.Itip;
import palazzo.icalendar.LinesKept;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.People;

/**
 * Who of the house is called to whose events (RFC 6638, 3): what has to be written into whose agenda because an event was
 * written, answered or taken out in another. Who is called by somebody outside, or from outside, is no matter of this.
 */
@Component
class Convening {

    private static final Pattern IDENTITY = Pattern.compile("(?:urn:uuid:|.*/dav/principals/)([0-9a-f-]{36})/?");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._@-]{1,200}");

    private final Calendars calendars;
    private final HeldEvents events;
    private final AgendaRights rights;
    private final People people;
    private final Ids ids;

    Convening(Calendars calendars, HeldEvents events, AgendaRights rights, People people, Ids ids) {
        this.calendars = calendars;
        this.events = events;
        this.rights = rights;
        this.people = people;
        this.ids = ids;
    }

    /**
     * What is to be written into another agenda.
     *
     * @param content of the event there
     * @param message for the programs of its holder
     */
    record Copy(UUID calendar, String name, byte[] content, byte[] message, Kind kind) {

        /** What is new there. */
        enum Kind {
            /** The event, or what it says. */
            EVENT,
            /** Somebody's answer alone: the event stays the same one. */
            ANSWER,
            /** Somebody's answer, and who comes in their place: whoever organises it has to read it anew. */
            GIVEN_ON
        }

        boolean isAnswer() {
            return kind != Kind.EVENT;
        }
    }

    /** Every agenda that a writing may reach, in the one order in which they are locked. */
    Set<UUID> reached(UUID calendar, ICalendar now, Optional<Held> before) {
        Set<UUID> all = new TreeSet<>(Set.of(calendar));
        all.addAll(called(now));
        before.ifPresent(held -> all.addAll(called(ICalendar.read(held.content()))));
        return all;
    }

    private Set<UUID> called(ICalendar file) {
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

    private Optional<HolderCalendar> agenda(Attendee called) {
        return person(called).flatMap(calendars::of);
    }

    /** The agenda of whom somebody sends in their place. */
    private Optional<HolderCalendar> delegate(Attendee gave) {
        return Optional.of(gave.delegatedTo())
                .filter(address -> !address.isEmpty())
                .flatMap(people::byEmail)
                .flatMap(calendars::of);
    }

    private Optional<UUID> person(Attendee called) {
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

    private boolean is(Attendee called, UUID holder) {
        return person(called).filter(holder::equals).isPresent();
    }

    Seat seat(ICalendar file, UUID holder) {
        return file.events().isEmpty() ? Seat.NONE : Seat.of(EventText.main(file), holder, this::person);
    }

    /** How an event is drawn in the agenda of whoever was called to it. */
    Expansion seen(HolderCalendar calendar, ICalendar file, Expansion expansion) {
        return isCalled(calendar, file) ? Callings.seenBy(expansion, each -> is(each, calendar.holder())) : expansion;
    }

    /** The same of the event as a whole. */
    palazzo.icalendar.Component seen(HolderCalendar calendar, ICalendar file, palazzo.icalendar.Component main) {
        return isCalled(calendar, file) ? Callings.seenBy(main, each -> is(each, calendar.holder())) : main;
    }

    /** Whoever organises it, and whether here or outside: they were called and answer for themselves. */
    private boolean isCalled(HolderCalendar calendar, ICalendar file) {
        return file.events().stream()
                .findFirst()
                .flatMap(Itip::organizer)
                .filter(organizer -> !is(organizer, calendar.holder()))
                .isPresent();
    }

    /** Whoever is called does not move what another organises. @throws Refusal where they would */
    void mayBe(HolderCalendar calendar, ICalendar now, Optional<Held> before) {
        if (seat(now, calendar.holder()) != Seat.GUEST) {
            return;
        }
        organizers(now).ifPresent(there -> {
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
        if (seat(now, calendar.holder()) != Seat.ORGANIZER || now.events().size() > 1) {
            return content;
        }
        boolean asked = before.map(held -> !Callings.sameTimes(now, ICalendar.read(held.content())))
                .orElse(false);
        String uid = EventText.main(now).text("UID");
        byte[] told = LinesKept.attendees(content, each -> {
            Optional<HolderCalendar> there = guests(each, calendar.holder());
            return there.isEmpty() ? each : told(each, there.get(), uid, asked);
        });
        return java.util.Arrays.equals(told, content) ? content : told;
    }

    private Attendee told(Attendee each, HolderCalendar there, String uid, boolean asked) {
        Attendee.Answer answer = asked
                ? Attendee.Answer.NEEDS_ACTION
                : events.byUid(there.id(), uid)
                        .flatMap(copy -> Callings.theirs(
                                EventText.main(ICalendar.read(copy.content())), mine -> is(mine, there.holder())))
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
    private Optional<HolderCalendar> guests(Attendee each, UUID organizer) {
        return each.isToldByTheServer() && !is(each, organizer) ? agenda(each) : Optional.empty();
    }

    /** What follows in other agendas from what was written in one. */
    List<Copy> copies(HolderCalendar calendar, Optional<Held> before, ICalendar now) {
        return switch (seat(now, calendar.holder())) {
            case ORGANIZER -> toGuests(calendar, before, now);
            case GUEST -> answers(calendar, now);
            case NONE -> List.of();
        };
    }

    /** What follows where it was taken out. @param answers whether whoever organises it is told */
    List<Copy> withoutIt(HolderCalendar calendar, Held gone, boolean answers) {
        ICalendar was = ICalendar.read(gone.content());
        return switch (seat(was, calendar.holder())) {
            case ORGANIZER ->
                calledOff(gone.uid(), guests(was, calendar.holder()).values());
            case GUEST -> answers ? declined(calendar, was) : List.of();
            case NONE -> List.of();
        };
    }

    private Map<UUID, HolderCalendar> guests(ICalendar file, UUID organizer) {
        Map<UUID, HolderCalendar> all = new TreeMap<>();
        file.events().stream()
                .flatMap(event -> Itip.attendees(event).stream())
                .flatMap(each -> guests(each, organizer).stream())
                .filter(each -> rights.now(each).isAnything())
                .forEach(each -> all.put(each.id(), each));
        return all;
    }

    private List<Copy> toGuests(HolderCalendar calendar, Optional<Held> before, ICalendar now) {
        Optional<ICalendar> was = before.map(held -> ICalendar.read(held.content()));
        boolean asked = was.map(file -> !Callings.sameTimes(file, now)).orElse(true);
        Map<UUID, HolderCalendar> called = guests(now, calendar.holder());
        List<Copy> copies = new ArrayList<>();
        called.values().forEach(guest -> toGuest(guest, now, asked).ifPresent(copies::add));
        was.ifPresent(file -> {
            Map<UUID, HolderCalendar> gone = guests(file, calendar.holder());
            called.keySet().forEach(gone::remove);
            copies.addAll(calledOff(EventText.main(file).text("UID"), gone.values()));
        });
        return copies;
    }

    private Optional<Copy> toGuest(HolderCalendar guest, ICalendar now, boolean asked) {
        String uid = EventText.main(now).text("UID");
        Optional<Held> held = events.byUid(guest.id(), uid);
        Optional<ICalendar> own = held.map(each -> ICalendar.read(each.content()));
        if (own.filter(each -> Callings.saysTheSame(each, now)).isPresent()) {
            return Optional.empty();
        }
        boolean declined = Callings.theirs(EventText.main(now), each -> is(each, guest.holder()))
                .filter(each -> each.answer() == Attendee.Answer.DECLINED)
                .isPresent();
        if (held.isEmpty() && declined) {
            return Optional.empty();
        }
        ICalendar copy = Callings.copy(now, own, each -> is(each, guest.holder()), asked);
        String method = EventText.main(now).text("STATUS").equalsIgnoreCase("CANCELLED") ? "CANCEL" : "REQUEST";
        return Optional.of(new Copy(
                guest.id(),
                held.map(Held::name).orElseGet(() -> name(guest.id(), uid)),
                copy.bytes(),
                Callings.message(method, copy),
                Copy.Kind.EVENT));
    }

    private List<Copy> calledOff(String uid, Iterable<HolderCalendar> guests) {
        List<Copy> copies = new ArrayList<>();
        guests.forEach(guest -> events.byUid(guest.id(), uid).ifPresent(held -> {
            ICalendar off = Callings.off(ICalendar.read(held.content()));
            copies.add(
                    new Copy(guest.id(), held.name(), off.bytes(), Callings.message("CANCEL", off), Copy.Kind.EVENT));
        }));
        return copies;
    }

    private Optional<Held> organizers(ICalendar file) {
        palazzo.icalendar.Component main = EventText.main(file);
        return Itip.organizer(main)
                .filter(Attendee::isToldByTheServer)
                .flatMap(this::agenda)
                .flatMap(found -> events.byUid(found.id(), main.text("UID")));
    }

    /** What somebody who is called answers, goes into the file of who calls: that line, and nothing else of it. */
    private List<Copy> answers(HolderCalendar calendar, ICalendar now) {
        return organizers(now)
                .filter(there -> !there.calendar().equals(calendar.id()))
                .map(there -> answers(
                        there,
                        now,
                        each -> is(each, calendar.holder()),
                        each -> rights.now(each).isAnything()))
                .orElse(List.of());
    }

    /**
     * The same of what somebody outside says by mail: who proposes another time may come. Whom of the house they send in their place
     * has it in their agenda where the event is the office's; of another a person of the house has to say so first.
     */
    List<Copy> answersOutside(Held there, Itip said, String address) {
        Predicate<Attendee> isTheirs = each -> each.address().equals(address);
        ICalendar theirs = said.method() == Itip.Method.COUNTER ? Callings.perhaps(said.file(), isTheirs) : said.file();
        return answers(there, theirs, isTheirs, each -> there.secrecy() == Secrecy.PUBLIC);
    }

    private List<Copy> answers(
            Held there, ICalendar now, Predicate<Attendee> isTheirs, Predicate<HolderCalendar> mayBeTold) {
        return givenOn(there, now, isTheirs, mayBeTold)
                .orElseGet(() -> answered(there, now, isTheirs).stream().toList());
    }

    /** Whom somebody sends in their place is called to it too, and has it in their agenda. Empty where nobody new is sent. */
    private Optional<List<Copy>> givenOn(
            Held there, ICalendar now, Predicate<Attendee> isTheirs, Predicate<HolderCalendar> mayBeTold) {
        palazzo.icalendar.Component main = EventText.main(now);
        ICalendar answered = ICalendar.read(answered(there.content(), now, isTheirs));
        return Callings.theirs(main, isTheirs)
                .filter(each -> each.answer() == Attendee.Answer.DELEGATED
                        && main.first("RECURRENCE-ID").isEmpty())
                .flatMap(gave -> Callings.alsoCalled(answered, main, gave)
                        .map(file ->
                                withDelegate(there, file, now, delegate(gave).filter(mayBeTold))));
    }

    private List<Copy> withDelegate(Held there, ICalendar file, ICalendar said, Optional<HolderCalendar> delegate) {
        List<Copy> copies = new ArrayList<>();
        copies.add(new Copy(
                there.calendar(), there.name(), file.bytes(), Callings.message("REPLY", said), Copy.Kind.GIVEN_ON));
        delegate.filter(each -> !each.id().equals(there.calendar()))
                .flatMap(each -> toGuest(each, file, false))
                .ifPresent(copies::add);
        return copies;
    }

    private Optional<Copy> answered(Held there, ICalendar now, Predicate<Attendee> isTheirs) {
        byte[] content = answered(there.content(), now, isTheirs);
        return java.util.Arrays.equals(content, there.content())
                ? Optional.empty()
                : Optional.of(new Copy(
                        there.calendar(), there.name(), content, Callings.message("REPLY", now), Copy.Kind.ANSWER));
    }

    /** The organiser's file with what one of those who are called says in theirs: of all of it, or of single occurrences. */
    byte[] answered(byte[] organizers, ICalendar theirs, Predicate<Attendee> isTheirs) {
        byte[] content = organizers;
        for (palazzo.icalendar.Component event : theirs.events()) {
            Optional<Attendee> mine = Callings.theirs(event, isTheirs);
            if (mine.isPresent()) {
                content = answered(content, theirs, event, isTheirs, mine.get());
            }
        }
        return content;
    }

    private static byte[] answered(
            byte[] content,
            ICalendar theirs,
            palazzo.icalendar.Component event,
            Predicate<Attendee> isTheirs,
            Attendee mine) {
        ICalendar there = ICalendar.read(content);
        Function<Attendee, Attendee> said = each -> isTheirs.test(each) ? answering(each, mine) : each;
        if (event.first("RECURRENCE-ID").isPresent()) {
            return theirs.recurrence(event, Today.ROME)
                    .flatMap(of -> Callings.answeredOne(there, of, isTheirs, mine.answer(), said))
                    .map(ICalendar::bytes)
                    .orElse(content);
        }
        boolean known = Callings.theirs(EventText.main(there), isTheirs)
                .filter(each -> each.answer() != mine.answer())
                .isEmpty();
        if (known) {
            return content;
        }
        return there.events().size() == 1
                ? LinesKept.attendees(content, said)
                : Callings.answeredWhole(there, said).bytes();
    }

    private static Attendee answering(Attendee there, Attendee mine) {
        Attendee said = there.answering(mine.answer());
        String delegate = mine.delegatedTo();
        return new Attendee(
                (delegate.isEmpty() ? said.property() : said.property().with("DELEGATED-TO", "mailto:" + delegate))
                        .with("SCHEDULE-STATUS", "2.0"));
    }

    private List<Copy> declined(HolderCalendar calendar, ICalendar was) {
        ICalendar no = ICalendar.read(LinesKept.attendees(
                was.bytes(), each -> is(each, calendar.holder()) ? each.answering(Attendee.Answer.DECLINED) : each));
        return answers(calendar, no);
    }

    /** What the one who is called answers, in their own copy. */
    byte[] answering(HolderCalendar calendar, byte[] content, Attendee.Answer answer) {
        return LinesKept.attendees(content, each -> is(each, calendar.holder()) ? each.answering(answer) : each);
    }

    /** A name of a resource that nothing else in that agenda has. */
    private String name(UUID calendar, String uid) {
        String name = (PLAIN.matcher(uid).matches() ? uid : ids.next().toString()) + ".ics";
        return events.byName(calendar, name).isEmpty() ? name : ids.next() + ".ics";
    }

    /** Those who are called, as their agenda's page shows them. @param whose null where they are not of the house */
    record Guest(Attendee attendee, @Nullable UUID whose) {}

    List<Guest> guests(ICalendar file) {
        return file.events().isEmpty()
                ? List.of()
                : Itip.attendees(EventText.main(file)).stream()
                        .map(each -> new Guest(each, person(each).orElse(null)))
                        .toList();
    }

    /** Who of the house calls the holder to it. */
    Optional<HolderCalendar> organizer(HolderCalendar calendar, ICalendar file) {
        return seat(file, calendar.holder()) == Seat.GUEST
                ? organizers(file).flatMap(held -> calendars.find(held.calendar()))
                : Optional.empty();
    }

    /** Whether it is the organiser's own event, and somebody of this address is called to it. */
    boolean calls(Held held, String address) {
        ICalendar file = ICalendar.read(held.content());
        return calendars
                        .find(held.calendar())
                        .filter(calendar -> seat(file, calendar.holder()) == Seat.ORGANIZER)
                        .isPresent()
                && Itip.attendee(EventText.main(file), address).isPresent();
    }

    /** Whether the holder was called by somebody of the house, who hears what they answer. */
    boolean isCalledHere(HolderCalendar calendar, ICalendar file) {
        return seat(file, calendar.holder()) == Seat.GUEST && organizers(file).isPresent();
    }
}
