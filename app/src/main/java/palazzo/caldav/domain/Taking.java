// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import palazzo.icalendar.Component;
import palazzo.icalendar.ICalendar;
import palazzo.icalendar.Occurrence;
import palazzo.icalendar.Property;
import palazzo.kernel.Today;

/** Whether components take place in a stretch of time (RFC 4791, 9.9), each kind in its own way. */
final class Taking {

    private Taking() {}

    static boolean place(ICalendar file, Component component, TimeRange range) {
        return switch (component.name()) {
            case "VEVENT" -> event(file, component, range);
            case "VTODO" -> toDo(file, component, range);
            case "VJOURNAL" -> journal(component, range);
            default -> true;
        };
    }

    private static boolean event(ICalendar file, Component event, TimeRange range) {
        return isEndless(event, range) || occurrences(file, range).stream().anyMatch(each -> touches(each, range));
    }

    /** Of what never ends something is always still to come. */
    private static boolean isEndless(Component event, TimeRange range) {
        String rule = event.text("RRULE");
        return range.until().equals(TimeRange.NEVER)
                && !rule.isEmpty()
                && !rule.contains("UNTIL=")
                && !rule.contains("COUNT=");
    }

    static boolean touches(Occurrence each, TimeRange range) {
        return range.touches(each.starts(), each.ends());
    }

    static List<Occurrence> occurrences(ICalendar file, TimeRange range) {
        return file.expand(Today.ROME, range.from(), range.until()).occurrences();
    }

    private static boolean toDo(ICalendar file, Component toDo, TimeRange range) {
        Optional<Instant> start = at(file, toDo, "DTSTART");
        Optional<Instant> due = at(file, toDo, "DUE");
        if (start.isPresent() && toDo.first("RRULE").isPresent()) {
            return isEndless(toDo, range)
                    || occurrences(asEvents(file), range).stream().anyMatch(each -> touches(each, range));
        }
        if (start.isPresent() && toDo.first("DURATION").isPresent()) {
            return occurrences(asEvents(file), range).stream()
                    .anyMatch(each ->
                            !each.ends().isBefore(range.from()) && each.starts().isBefore(range.until()));
        }
        if (start.isPresent() && due.isPresent()) {
            return (range.from().isBefore(due.get()) || !range.from().isAfter(start.get()))
                    && (range.until().isAfter(start.get()) || !range.until().isBefore(due.get()));
        }
        if (start.isPresent()) {
            return range.holds(start.get());
        }
        return due.map(at -> range.from().isBefore(at) && !range.until().isBefore(at))
                .orElseGet(() -> done(file, toDo, range));
    }

    /** With neither start nor due date: when it was done or made; what says nothing is always to be done. */
    private static boolean done(ICalendar file, Component toDo, TimeRange range) {
        Optional<Instant> completed = at(file, toDo, "COMPLETED");
        Optional<Instant> created = at(file, toDo, "CREATED");
        if (completed.isPresent()) {
            Instant first = created.filter(at -> at.isBefore(completed.get())).orElse(completed.get());
            Instant last = created.filter(at -> at.isAfter(completed.get())).orElse(completed.get());
            return !range.from().isAfter(last) && !range.until().isBefore(first);
        }
        return created.map(at -> at.isBefore(range.until())).orElse(true);
    }

    private static boolean journal(Component journal, TimeRange range) {
        return journal.first("DTSTART")
                .filter(start -> touchesDay(start, range))
                .isPresent();
    }

    private static boolean touchesDay(Property start, TimeRange range) {
        boolean day = start.value().strip().length() == 8;
        return moment(start)
                .filter(at -> range.touches(at, day ? at.plus(Duration.ofDays(1)) : at))
                .isPresent();
    }

    /** Whether a property's time lies in it. */
    static boolean at(Property property, TimeRange range) {
        return moment(property).filter(range::holds).isPresent();
    }

    private static Optional<Instant> at(ICalendar file, Component of, String property) {
        return of.first(property).flatMap(each -> moment(file, each));
    }

    private static Optional<Instant> moment(Property property) {
        return moment(ICalendar.of(List.of()), property);
    }

    /** The instant of a date or time, in the zone that its file gives it. */
    static Optional<Instant> moment(ICalendar file, Property property) {
        Component event = Component.of(
                "VEVENT",
                Property.of("UID", "x"),
                new Property("DTSTART", property.parameters(), property.value(), property.line()));
        List<Component> zones = file.parts("VTIMEZONE");
        Component calendar = Component.of("VCALENDAR")
                .withParts(Stream.concat(zones.stream(), Stream.of(event)).toList());
        return new ICalendar(List.of(calendar), List.of())
                .expand(Today.ROME, TimeRange.EVER, TimeRange.NEVER).occurrences().stream()
                        .findFirst()
                        .map(Occurrence::starts);
    }

    /** The same file with things to do as events that end when they are due: so they recur as events do. */
    private static ICalendar asEvents(ICalendar file) {
        return new ICalendar(file.calendars().stream().map(Taking::asEvents).toList(), List.of());
    }

    private static Component asEvents(Component calendar) {
        return calendar.withParts(calendar.parts().stream()
                .map(part -> part.name().equals("VTODO") ? asEvent(part) : part)
                .toList());
    }

    private static Component asEvent(Component toDo) {
        Component event = new Component("VEVENT", toDo.properties(), List.of(), toDo.line());
        return toDo.first("DUE")
                .map(due -> event.with(new Property("DTEND", due.parameters(), due.value(), due.line())))
                .orElse(event);
    }
}
