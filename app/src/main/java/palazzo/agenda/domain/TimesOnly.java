// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.util.List;
import java.util.Set;
import palazzo.icalendar.Component;
import palazzo.icalendar.ICalendar;
import palazzo.icalendar.Property;

/** What remains of an event for who may see its times alone: when it takes place, and that it does. */
final class TimesOnly {

    private static final Set<String> KEPT = Set.of(
            "UID",
            "DTSTAMP",
            "DTSTART",
            "DTEND",
            "DURATION",
            "RRULE",
            "RDATE",
            "EXDATE",
            "RECURRENCE-ID",
            "SEQUENCE",
            "TRANSP");

    private static final Set<String> OF_THE_FILE = Set.of("VERSION", "PRODID", "CALSCALE");

    private TimesOnly() {}

    /** @param words in place of its own */
    static byte[] of(byte[] content, String words) {
        List<Component> calendars = ICalendar.read(content).calendars().stream()
                .map(calendar -> bare(calendar)
                        .withParts(calendar.parts().stream()
                                .filter(part -> part.name().equals("VTIMEZONE")
                                        || part.name().equals("VEVENT"))
                                .map(part -> part.name().equals("VEVENT") ? stripped(part, words) : part)
                                .toList()))
                .toList();
        return new ICalendar(calendars, List.of()).bytes();
    }

    private static Component bare(Component calendar) {
        return new Component(
                calendar.name(),
                calendar.properties().stream()
                        .filter(property -> OF_THE_FILE.contains(property.name()))
                        .toList(),
                calendar.parts(),
                calendar.line());
    }

    private static Component stripped(Component event, String words) {
        List<Property> kept = event.properties().stream()
                .filter(property -> KEPT.contains(property.name()))
                .toList();
        return new Component(event.name(), kept, List.of(), event.line())
                .with(Property.text("SUMMARY", words), Property.of("CLASS", "CONFIDENTIAL"));
    }
}
