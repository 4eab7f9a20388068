// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.domain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import palazzo.icalendar.Component;
import palazzo.icalendar.ICalendar;
import palazzo.icalendar.Moment;
import palazzo.icalendar.Occurrence;
import palazzo.icalendar.Property;

/** How a report wants the files (RFC 4791, 9.6): as they are, in parts, or each occurrence of a series for itself. */
public final class CalendarData {

    private final Xml asked;

    private CalendarData(Xml asked) {
        this.asked = asked;
    }

    /** @param asked its element */
    public static CalendarData of(Xml asked) {
        asked.first(Dav.c("expand")).ifPresent(TimeRange::of);
        return new CalendarData(asked);
    }

    /** The text of a file as it is wanted. One that cannot be read comes as it is. */
    public String text(byte[] content) {
        String whole = new String(content, StandardCharsets.UTF_8);
        Optional<Xml> expand = asked.first(Dav.c("expand"));
        Optional<Xml> parts = asked.first(Dav.c("comp"));
        if (expand.isEmpty() && parts.isEmpty()) {
            return whole;
        }
        try {
            ICalendar file = ICalendar.read(content);
            ICalendar shown =
                    expand.map(each -> expanded(file, TimeRange.of(each))).orElse(file);
            return new String(
                    parts.map(each -> chosen(shown, each)).orElse(shown).bytes(), StandardCharsets.UTF_8);
        } catch (RuntimeException unreadable) {
            return whole;
        }
    }

    private static ICalendar expanded(ICalendar file, TimeRange range) {
        List<Component> events = Taking.occurrences(file, range).stream()
                .filter(each -> Taking.touches(each, range))
                .map(CalendarData::single)
                .toList();
        if (events.isEmpty()) {
            return file;
        }
        Component calendar = file.calendars().getFirst();
        return new ICalendar(List.of(calendar.withParts(events)), List.of());
    }

    /** One occurrence, its times in Greenwich, with no rule left. */
    private static Component single(Occurrence each) {
        Component event = each.component()
                .without("RRULE", "RDATE", "EXDATE", "EXRULE", "DURATION", "DTEND", "RECURRENCE-ID")
                .with(time("DTSTART", each.start()));
        event = each.start().equals(each.end()) ? event : event.with(time("DTEND", each.end()));
        Moment of = each.recurrenceId();
        return of == null ? event : event.with(time("RECURRENCE-ID", of));
    }

    private static Property time(String name, Moment moment) {
        return moment.isDay()
                ? Property.of(name, moment.written()).with("VALUE", "DATE")
                : Property.of(name, TimeRange.written(moment.instant()));
    }

    private static ICalendar chosen(ICalendar file, Xml asked) {
        return new ICalendar(
                file.calendars().stream().map(each -> chosen(each, asked)).toList(), List.of());
    }

    private static Component chosen(Component component, Xml asked) {
        List<Property> properties = new ArrayList<>(component.properties());
        Set<String> names = asked.all(Dav.c("prop")).map(CalendarFilter::named).collect(Collectors.toSet());
        if (!names.isEmpty()) {
            properties.removeIf(each -> !names.contains(each.name()));
        }
        List<Component> parts = component.parts().stream()
                .flatMap(part -> part(part, asked).stream())
                .toList();
        return new Component(component.name(), properties, parts, component.line());
    }

    private static Optional<Component> part(Component part, Xml asked) {
        if (asked.has(Dav.c("allcomp")) || !asked.has(Dav.c("comp"))) {
            return Optional.of(part);
        }
        return asked.all(Dav.c("comp"))
                .filter(each -> CalendarFilter.named(each).equals(part.name()))
                .findFirst()
                .map(each -> chosen(part, each));
    }
}
