// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import palazzo.icalendar.Attendee;
import palazzo.icalendar.Component;
import palazzo.icalendar.Expansion;
import palazzo.icalendar.ICalendar;
import palazzo.icalendar.Itip;
import palazzo.icalendar.Moment;
import palazzo.icalendar.Occurrence;
import palazzo.icalendar.Property;
import palazzo.kernel.Today;

/** Makes the copies of an event that others have, and reads what was said in them. Plain: it knows neither people nor rights. */
final class Callings {

    private static final Set<String> TIMES = Set.of("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE");
    private static final Set<String> NOT_SAID =
            Set.of("DTSTAMP", "LAST-MODIFIED", "CREATED", "SEQUENCE", "TRANSP", "ATTENDEE");

    private Callings() {}

    /** Whether two versions of an event take place at the same times. */
    static boolean sameTimes(ICalendar one, ICalendar other) {
        return said(one, TIMES::contains).equals(said(other, TIMES::contains));
    }

    /** Whether two versions say the same to whoever is called. */
    static boolean saysTheSame(ICalendar one, ICalendar other) {
        Predicate<String> spoken = name -> !NOT_SAID.contains(name) && !name.startsWith("X-");
        return said(one, spoken).equals(said(other, spoken));
    }

    private static List<List<Object>> said(ICalendar file, Predicate<String> names) {
        return file.events().stream()
                .flatMap(event -> event.properties().stream()
                        .filter(each -> names.test(each.name()))
                        .map(each -> List.<Object>of(
                                each.name(),
                                each.value(),
                                each.parameter("TZID").orElse(""),
                                occurrence(event))))
                .sorted(java.util.Comparator.comparing(Object::toString))
                .toList();
    }

    static String occurrence(Component event) {
        return event.text("RECURRENCE-ID");
    }

    /**
     * The copy of somebody who is called: without the organiser's alarms, with their own answer and alarms.
     *
     * @param own the copy that they have; empty for none
     * @param asked whether they have to answer anew
     */
    static ICalendar copy(ICalendar organizers, Optional<ICalendar> own, Predicate<Attendee> isTheirs, boolean asked) {
        return new ICalendar(
                organizers.calendars().stream()
                        .map(calendar -> calendar.without("METHOD")
                                .withParts(calendar.parts().stream()
                                        .map(part -> part.name().equals("VEVENT")
                                                ? copied(part, own.flatMap(file -> same(file, part)), isTheirs, asked)
                                                : part)
                                        .toList()))
                        .toList(),
                List.of());
    }

    private static Component copied(
            Component event, Optional<Component> own, Predicate<Attendee> isTheirs, boolean asked) {
        Attendee.Answer kept = asked
                ? Attendee.Answer.NEEDS_ACTION
                : own.flatMap(each -> theirs(each, isTheirs))
                        .map(Attendee::answer)
                        .orElse(Attendee.Answer.NEEDS_ACTION);
        List<Property> properties = event.properties().stream()
                .filter(each -> !each.name().equals("TRANSP"))
                .map(each -> each.without("SCHEDULE-STATUS").without("SCHEDULE-FORCE-SEND"))
                .map(each -> each.name().equals("ATTENDEE") && isTheirs.test(new Attendee(each))
                        ? new Attendee(each).answering(kept).property()
                        : each)
                .toList();
        List<Component> alarms = own.map(each -> each.parts("VALARM")).orElse(List.of());
        return own.flatMap(each -> each.first("TRANSP"))
                .map(each -> new Component("VEVENT", properties, alarms, 0).and(each))
                .orElseGet(() -> new Component("VEVENT", properties, alarms, 0));
    }

    private static Optional<Component> same(ICalendar file, Component event) {
        return file.events().stream()
                .filter(each -> occurrence(each).equals(occurrence(event)))
                .findFirst()
                .or(() -> file.events().stream()
                        .filter(each -> occurrence(each).isEmpty())
                        .findFirst());
    }

    static Optional<Attendee> theirs(Component event, Predicate<Attendee> isTheirs) {
        return Itip.attendees(event).stream().filter(isTheirs).findFirst();
    }

    /** The event called off. */
    static ICalendar off(ICalendar copy) {
        return new ICalendar(
                copy.calendars().stream()
                        .map(calendar -> calendar.withParts(calendar.parts().stream()
                                .map(part -> part.name().equals("VEVENT")
                                        ? part.with(Property.of("STATUS", "CANCELLED"))
                                        : part)
                                .toList()))
                        .toList(),
                List.of());
    }

    /** With the answer for all of it; what was answered apart for single occurrences stays. */
    static ICalendar answeredWhole(ICalendar organizers, Function<Attendee, Attendee> said) {
        Component main = EventText.main(organizers);
        return with(organizers, main, answered(main, said));
    }

    /**
     * With the answer for one occurrence, that the organiser's file did not tell apart until now: where and what it is stays as
     * the organiser has it. Empty where theirs has no such occurrence, or says the same already.
     */
    static Optional<ICalendar> answeredOne(
            ICalendar organizers,
            Moment of,
            Predicate<Attendee> isTheirs,
            Attendee.Answer answer,
            Function<Attendee, Attendee> said) {
        Optional<Component> apart = organizers.events().stream()
                .filter(each -> organizers
                        .recurrence(each, Today.ROME)
                        .filter(there -> there.key().equals(of.key()))
                        .isPresent())
                .findFirst();
        return apart.or(() -> alone(organizers, of))
                .filter(each -> theirs(each, isTheirs)
                        .filter(there -> there.answer() != answer)
                        .isPresent())
                .map(each -> with(organizers, apart.orElse(null), answered(each, said)));
    }

    /** The same message of somebody who may come. */
    static ICalendar perhaps(ICalendar theirs, Predicate<Attendee> isTheirs) {
        return new ICalendar(
                theirs.calendars().stream()
                        .map(calendar -> calendar.withParts(calendar.parts().stream()
                                .map(part -> answered(
                                        part,
                                        each -> isTheirs.test(each) ? each.answering(Attendee.Answer.TENTATIVE) : each))
                                .toList()))
                        .toList(),
                List.of());
    }

    /** With the one to whom somebody gave it (RFC 5546, 3.2.2.3); empty where that is nobody new. */
    static Optional<ICalendar> alsoCalled(ICalendar organizers, Component said, Attendee gave) {
        Component main = EventText.main(organizers);
        String delegate = gave.delegatedTo();
        if (delegate.isEmpty() || Itip.attendee(main, delegate).isPresent()) {
            return Optional.empty();
        }
        Property called = Property.of("ATTENDEE", "mailto:" + delegate)
                .with(
                        "CN",
                        Itip.attendee(said, delegate)
                                .map(Attendee::name)
                                .filter(name -> !name.isEmpty())
                                .orElse(delegate))
                .with("PARTSTAT", Attendee.Answer.NEEDS_ACTION.written())
                .with("RSVP", "TRUE")
                .with("DELEGATED-FROM", gave.property().value());
        return Optional.of(with(organizers, main, main.and(called)));
    }

    /** One occurrence of the series as a part of its own, as it is there. */
    private static Optional<Component> alone(ICalendar organizers, Moment of) {
        Component main = EventText.main(organizers);
        return organizers.expand(Today.ROME, of.instant(), of.instant().plusSeconds(1)).occurrences().stream()
                .filter(each ->
                        each.uid().equals(main.text("UID")) && each.key().equals(of.key()))
                .findFirst()
                .map(each -> main.without("RRULE", "RDATE", "EXDATE", "EXRULE", "DURATION", "DTEND")
                        .with(
                                java.util.Objects.requireNonNull(each.recurrenceId())
                                        .named("RECURRENCE-ID"),
                                each.start().named("DTSTART"),
                                each.end().named("DTEND")));
    }

    private static ICalendar with(ICalendar file, @Nullable Component before, Component now) {
        Component calendar = file.calendars().getFirst();
        List<Component> parts = new ArrayList<>(calendar.parts());
        parts.remove(before);
        parts.add(now);
        return new ICalendar(List.of(calendar.withParts(parts)), List.of());
    }

    private static Component answered(Component event, Function<Attendee, Attendee> said) {
        return new Component(
                event.name(),
                event.properties().stream()
                        .map(each -> each.name().equals("ATTENDEE")
                                ? said.apply(new Attendee(each)).property()
                                : each)
                        .toList(),
                event.parts(),
                0);
    }

    /** As the agenda of somebody who is called has to show it: what they have not accepted is not sure, what they declined takes no time. */
    static Expansion seenBy(Expansion expansion, Predicate<Attendee> isTheirs) {
        return new Expansion(
                expansion.occurrences().stream()
                        .map(each -> seenBy(each, isTheirs))
                        .toList(),
                expansion.findings(),
                expansion.whole());
    }

    private static Occurrence seenBy(Occurrence each, Predicate<Attendee> isTheirs) {
        return new Occurrence(
                each.uid(),
                each.series(),
                each.recurrenceId(),
                each.start(),
                each.end(),
                seenBy(each.component(), isTheirs));
    }

    static Component seenBy(Component event, Predicate<Attendee> isTheirs) {
        if (event.text("STATUS").equalsIgnoreCase("CANCELLED")) {
            return event;
        }
        return theirs(event, isTheirs)
                .map(each -> switch (each.answer()) {
                    case NEEDS_ACTION, TENTATIVE -> event.with(Property.of("STATUS", "TENTATIVE"));
                    case DECLINED, DELEGATED -> event.with(Property.of("TRANSP", "TRANSPARENT"));
                    case ACCEPTED -> event;
                })
                .orElse(event);
    }

    /** The same file as a message of this kind. */
    static byte[] message(String method, ICalendar file) {
        return Itip.message(
                method,
                file.calendars().isEmpty()
                        ? List.of()
                        : file.calendars().getFirst().parts());
    }
}
