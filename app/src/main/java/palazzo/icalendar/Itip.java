// SPDX-License-Identifier: EUPL-1.2
package palazzo.icalendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody's program says to another's about an event (RFC 5546), as far as it can be read. It proves nothing of who
 * wrote it: that is for whoever received it.
 *
 * @param file all of it
 * @param event the event, or the first of the occurrences that it speaks of
 */
public record Itip(Method method, ICalendar file, Component event) {

    /** What it is for. */
    public enum Method {
        /** Come, or: it is otherwise now. */
        REQUEST,
        /** It does not take place. */
        CANCEL,
        /** I come, or not. */
        REPLY,
        /** I would come at another time. */
        COUNTER;

        private static Optional<Method> read(String word) {
            return Arrays.stream(values())
                    .filter(each -> each.name().equals(word.strip().toUpperCase(Locale.ROOT)))
                    .findFirst();
        }
    }

    /** When it begins and is over, and what was broken in how that was said. @param ends equal to {@code starts} where it is not said */
    public record When(Instant starts, Instant ends, boolean day, List<Finding> findings) {}

    /** Reads a message; empty for a file that is none, or of a method that asks nothing of us. */
    public static Optional<Itip> read(byte[] bytes) {
        ICalendar file = ICalendar.read(bytes);
        return file.calendars().stream()
                .findFirst()
                .flatMap(calendar -> Method.read(calendar.text("METHOD")))
                .flatMap(method -> file.events().stream()
                        .filter(each -> each.first("RECURRENCE-ID").isEmpty())
                        .findFirst()
                        .or(() -> file.events().stream().findFirst())
                        .filter(event -> !event.text("UID").isBlank())
                        .map(event -> new Itip(method, file, event)));
    }

    /** Of which event. */
    public String uid() {
        return event.text("UID").strip();
    }

    /** Whether it speaks of one occurrence alone. */
    public boolean isOfOneOccurrence() {
        return event.first("RECURRENCE-ID").isPresent();
    }

    /** The same message once for the event, and once for each occurrence that it speaks of apart. */
    public List<Itip> apart() {
        return file.events().stream()
                .filter(each -> each.text("UID").strip().equals(uid()))
                .map(each -> new Itip(method, file.only(each), each))
                .toList();
    }

    /** Which occurrence it speaks of; empty where of all of them. @param home as of {@link ICalendar#expand} */
    public String occurrence(ZoneId home) {
        return file.recurrence(event, home)
                .map(Moment::key)
                .orElseGet(() -> event.text("RECURRENCE-ID").strip());
    }

    /** How often the event was changed by who organises it. */
    public int sequence() {
        return sequence(event);
    }

    /** The same of an event; 0 where it does not say. */
    public static int sequence(Component event) {
        String text = event.text("SEQUENCE").strip();
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** When it was written; the beginning of time where it does not say. */
    public Instant stamp() {
        return stamp(event);
    }

    /** The same of an event. */
    public static Instant stamp(Component event) {
        return event.first("DTSTAMP")
                .flatMap(each -> Moment.read(each.value(), Zone.UTC, false))
                .map(Moment::instant)
                .orElse(ICalendar.EVER);
    }

    /** Whether it says something that is not known by an earlier one (RFC 5546, 2.1.5). */
    public boolean isNewerThan(int sequence, Instant stamp) {
        return sequence() > sequence || sequence() == sequence && stamp().isAfter(stamp);
    }

    /** Who organises it, by mail address; empty where nobody is named. */
    public String organizer() {
        return organizer(event).map(Attendee::address).orElse("");
    }

    /** The same of an event. */
    public static Optional<Attendee> organizer(Component event) {
        return event.first("ORGANIZER").map(Attendee::new);
    }

    /** Who is called. */
    public List<Attendee> attendees() {
        return attendees(event);
    }

    /** The same of an event. */
    public static List<Attendee> attendees(Component event) {
        return event.all("ATTENDEE").stream().map(Attendee::new).toList();
    }

    /** The one of this address. */
    public static Optional<Attendee> attendee(Component event, String address) {
        return attendees(event).stream()
                .filter(each -> each.address().equalsIgnoreCase(address))
                .findFirst();
    }

    /** When it takes place, or takes place first; empty where that is not said. @param home as of {@link ICalendar#expand} */
    public Optional<When> when(ZoneId home) {
        Component alone = event.without("RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID");
        Expansion expansion = file.only(alone).expand(home, ICalendar.EVER, ICalendar.NEVER);
        return expansion.occurrences().stream()
                .findFirst()
                .map(each -> new When(each.starts(), each.ends(), each.allDay(), expansion.findings()));
    }

    /**
     * The answer of somebody who was called.
     *
     * @param stamp when it is written, as iCalendar writes an instant of Greenwich
     * @param comment for who organises it; empty for none
     * @param further somebody else who comes in their place; may be empty
     */
    public byte[] reply(Property attendee, String stamp, String comment, List<Property> further) {
        Component answer = new Component("VEVENT", List.of(), List.of(), 0);
        for (String kept : List.of("UID", "RECURRENCE-ID", "SEQUENCE", "ORGANIZER", "DTSTART", "DTEND", "SUMMARY")) {
            for (Property property : event.all(kept)) {
                answer = answer.and(property);
            }
        }
        answer = answer.and(Property.of("DTSTAMP", stamp)).and(attendee);
        for (Property other : further) {
            answer = answer.and(other);
        }
        answer = comment.isEmpty() ? answer : answer.and(Property.text("COMMENT", comment));
        List<Component> parts = new ArrayList<>(file.parts("VTIMEZONE"));
        parts.add(answer);
        return message("REPLY", parts);
    }

    /** A message of ours with these parts. */
    public static byte[] message(String method, List<Component> parts) {
        Component calendar = Component.of(
                        "VCALENDAR",
                        Property.of("VERSION", "2.0"),
                        Property.of("PRODID", "-//Palazzo//Agenda//IT"),
                        Property.of("METHOD", method))
                .withParts(parts);
        return new ICalendar(List.of(calendar), List.of()).bytes();
    }
}
