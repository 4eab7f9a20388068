// SPDX-License-Identifier: EUPL-1.2
package palazzo.icalendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file, as far as it can be read. Whatever is broken in it is named, and the rest holds.
 *
 * @param calendars its VCALENDARs, one as a rule
 * @param findings what is broken in its lines
 */
public record ICalendar(List<Component> calendars, List<Finding> findings) {

    static final Instant NEVER = Instant.parse("9998-01-01T00:00:00Z");
    static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");

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

    /**
     * Which occurrence a part of this file speaks of: where it is by the series, in whichever zone that is written. Empty for a
     * part that speaks of all of them, and where it is no time.
     *
     * @param home as of {@link #expand}
     */
    public Optional<Moment> recurrence(Component part, ZoneId home) {
        return part.first("RECURRENCE-ID")
                .map(id -> new Property("DTSTART", id.parameters(), id.value(), 0))
                .flatMap(start -> only(Component.of("VEVENT", Property.of("UID", "one"), start))
                        .expand(home, EVER, NEVER)
                        .occurrences()
                        .stream()
                        .findFirst())
                .map(Occurrence::start);
    }

    /** One event alone, with the zones of this file. */
    ICalendar only(Component event) {
        List<Component> parts =
                Stream.concat(parts("VTIMEZONE").stream(), Stream.of(event)).toList();
        return new ICalendar(List.of(Component.of("VCALENDAR").withParts(parts)), findings);
    }

    /** The file as bytes, lines folded at 75 octets. */
    public byte[] bytes() {
        return Lines.write(calendars).getBytes(StandardCharsets.UTF_8);
    }
}
