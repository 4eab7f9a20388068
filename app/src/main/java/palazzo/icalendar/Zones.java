// SPDX-License-Identifier: EUPL-1.2
package palazzo.icalendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The zones that a file names: by the name under which the world knows them, also where a program put something before
 * it; else as the file itself describes them; else by the name that Windows has for them. One that remains unknown is
 * named, and read as the reader's own.
 */
final class Zones {

    private static final LocalDateTime FIRST = LocalDateTime.of(1900, 1, 1, 0, 0);
    private static final LocalDateTime LAST = LocalDateTime.of(2100, 1, 1, 0, 0);
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2})(\\d{2})(\\d{2})?");

    private final Map<String, Component> described = new HashMap<>();
    private final Map<String, Zone> known = new HashMap<>();
    private final Zone home;
    private final List<Finding> findings;

    Zones(ICalendar file, ZoneId home, List<Finding> findings) {
        this.home = Zone.of(home);
        this.findings = findings;
        file.parts("VTIMEZONE").forEach(zone -> described.putIfAbsent(zone.text("TZID"), zone));
    }

    Zone home() {
        return home;
    }

    /** The zone of a property; the reader's own where it names none. */
    Zone of(Property property) {
        String name = property.parameter("TZID").orElse("");
        return name.isEmpty() ? home : known.computeIfAbsent(name, id -> named(id, property));
    }

    private Zone named(String id, Property property) {
        return world(id)
                .or(() -> Optional.ofNullable(described.get(id)).flatMap(this::described))
                .or(() -> windows(id))
                .or(() -> Optional.ofNullable(described.get(id)).flatMap(zone -> world(zone.text("X-LIC-LOCATION"))))
                .orElseGet(() -> unknown(id, property));
    }

    private Zone unknown(String id, Property property) {
        findings.add(new Finding(
                property.line(), property.name(), id, "TZID is a zone that nobody knows; read as " + home.id()));
        return home;
    }

    /** {@code Europe/Rome}, also behind a prefix as {@code /freeassociation.sourceforge.net/Europe/Rome}. */
    private static Optional<Zone> world(String id) {
        String name = id.strip();
        while (!name.isEmpty()) {
            if (ZoneId.getAvailableZoneIds().contains(name) && (name.contains("/") || name.equals(id.strip()))) {
                return Optional.of(Zone.of(ZoneId.of(name)));
            }
            int cut = name.indexOf('/');
            name = cut < 0 ? "" : name.substring(cut + 1);
        }
        return Optional.empty();
    }

    private static Optional<Zone> windows(String id) {
        return Optional.ofNullable(Windows.NAMES.getProperty(id.strip())).map(name -> Zone.of(ZoneId.of(name)));
    }

    private record Change(LocalDateTime at, ZoneOffset before, ZoneOffset after) {}

    private Optional<Zone> described(Component zone) {
        TreeMap<java.time.Instant, Change> changes = new TreeMap<>();
        zone.parts().stream()
                .filter(part -> part.name().equals("STANDARD") || part.name().equals("DAYLIGHT"))
                .flatMap(this::changes)
                .sorted(Comparator.comparing(Change::at))
                .forEach(change -> changes.put(change.at().toInstant(change.before()), change));
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Zone(zone.text("TZID"), rules(List.copyOf(changes.values()))));
    }

    private static ZoneRules rules(List<Change> changes) {
        ZoneOffset first = changes.getFirst().before();
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        ZoneOffset now = first;
        for (Change change : changes) {
            if (!change.after().equals(now)) {
                transitions.add(ZoneOffsetTransition.of(local(change, now), now, change.after()));
                now = change.after();
            }
        }
        return ZoneRules.of(first, first, List.of(), transitions, List.of());
    }

    /** The change on the clocks as they ran until then. */
    private static LocalDateTime local(Change change, ZoneOffset now) {
        return LocalDateTime.ofInstant(change.at().toInstant(change.before()), now);
    }

    private Stream<Change> changes(Component observance) {
        ZoneOffset before = offset(observance, "TZOFFSETFROM");
        ZoneOffset after = offset(observance, "TZOFFSETTO");
        Moment start = observance
                .first("DTSTART")
                .flatMap(property -> Moment.read(property.value(), Zone.UTC, false))
                .orElse(null);
        if (before == null || after == null || start == null) {
            findings.add(
                    new Finding(observance.line(), observance.name(), "", "lacks DTSTART, TZOFFSETFROM or TZOFFSETTO"));
            return Stream.empty();
        }
        return Stream.concat(Stream.of(start.local()), onsets(observance, start, before))
                .distinct()
                .map(at -> new Change(at, before, after));
    }

    private Stream<LocalDateTime> onsets(Component observance, Moment start, ZoneOffset before) {
        List<LocalDateTime> onsets = new ArrayList<>();
        for (Property property : observance.all("RRULE")) {
            RuleReader.read(property.value(), Zone.UTC, why -> wrong(property, why))
                    .ifPresent(rule -> {
                        LocalDateTime until = until(rule, before);
                        Recurrence recurrence = new Recurrence(rule, start.local(), false, FIRST, until);
                        recurrence.forEachRemaining(onsets::add);
                    });
        }
        for (Property property : observance.all("RDATE")) {
            for (String text : property.value().split(",", -1)) {
                Moment.read(text, Zone.UTC, false).ifPresent(moment -> onsets.add(moment.local()));
            }
        }
        return onsets.stream().filter(at -> at.isBefore(LAST));
    }

    private static LocalDateTime until(Rule rule, ZoneOffset before) {
        Moment until = rule.until();
        if (until == null) {
            return LAST;
        }
        return until.form() == Moment.Form.UTC
                ? LocalDateTime.ofInstant(until.instant(), before)
                : until.isDay() ? until.local().plusDays(1).minusSeconds(1) : until.local();
    }

    private void wrong(Property property, String why) {
        findings.add(new Finding(property.line(), property.name(), property.value(), why));
    }

    private @Nullable ZoneOffset offset(Component observance, String name) {
        Matcher found = OFFSET.matcher(observance.text(name).strip());
        if (!found.matches()) {
            return null;
        }
        int seconds = Integer.parseInt(found.group(2)) * 3600
                + Integer.parseInt(found.group(3)) * 60
                + (found.group(4) == null ? 0 : Integer.parseInt(found.group(4)));
        try {
            return ZoneOffset.ofTotalSeconds(found.group(1).equals("-") ? -seconds : seconds);
        } catch (DateTimeException beyond) {
            return null;
        }
    }

    /** The names that Windows gives to zones, after the list of the Unicode CLDR. */
    private static final class Windows {

        static final Properties NAMES = read();

        private static Properties read() {
            Properties names = new Properties();
            try (InputStream in = Objects.requireNonNull(
                    Zones.class.getResourceAsStream("/palazzo/icalendar/windows-zones.properties"))) {
                names.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
                return names;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
