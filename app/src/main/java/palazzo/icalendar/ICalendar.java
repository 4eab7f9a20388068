// SPDX-License-Identifier: EUPL-1.2
package palazzo.icalendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file, as far as it can be read. Whatever is broken in it is named, and the rest holds.
 *
 * @param calendars its VCALENDARs, one as a rule
 * @param findings what is broken in its lines
 */
public record ICalendar(List<Component> calendars, List<Finding> findings) {

    public ICalendar {
        calendars = List.copyOf(calendars);
        findings = List.copyOf(findings);
    }

    /** Reads bytes as UTF-8, with or without its mark. */
    public static ICalendar read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return Lines.read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** A file of ours with these events, and the description of each zone that they name. */
    public static ICalendar of(List<Component> events) {
        List<Component> parts =
                Stream.concat(ZoneText.named(events).stream(), events.stream()).toList();
        Component calendar = Component.of(
                        "VCALENDAR", Property.of("VERSION", "2.0"), Property.of("PRODID", "-//Palazzo//Agenda//IT"))
                .withParts(parts);
        return new ICalendar(List.of(calendar), List.of());
    }

    /** Every part of this name, of all calendars in it. */
    public List<Component> parts(String name) {
        return calendars.stream()
                .flatMap(calendar -> calendar.parts(name).stream())
                .toList();
    }

    /** Its events, changed occurrences among them. */
    public List<Component> events() {
        return parts("VEVENT");
    }

    /**
     * What takes place between two instants.
     *
     * @param home the zone of days, of times without zone, and of zones that nobody knows
     * @param from occurrences that end before are left out
     * @param to occurrences that begin then or later are left out
     */
    public Expansion expand(ZoneId home, Instant from, Instant to) {
        return new Expanding(this, home, from, to).all();
    }

    /** The file as bytes, lines folded at 75 octets. */
    public byte[] bytes() {
        return Lines.write(calendars).getBytes(StandardCharsets.UTF_8);
    }
}
