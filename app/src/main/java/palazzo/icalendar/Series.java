// SPDX-License-Identifier: EUPL-1.2
package palazzo.icalendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that a file says of one UID: an event, when it takes place again, and what was changed for single occurrences. */
final class Series {

    /** More of one event in one stretch of time are not drawn. */
    private static final int MOST = 5_000;

    /** Occurrences that begin this long before the stretch may reach into it, or be moved into it. */
    private static final long REACH_DAYS = 3;

    private final String uid;
    private final Zones zones;
    private final List<Finding> findings;
    private final @Nullable Component master;
    private final @Nullable Timing timing;
    private final Map<String, Change> changes = new HashMap<>();
    private final TreeMap<Instant, Change> following = new TreeMap<>();
    private boolean whole = true;

    /** What was changed: for one occurrence, or for it and all that follow. */
    private record Change(Moment of, Component component, Timing timing) {}

    private record Given(Moment start, @Nullable Moment end) {}

    Series(String uid, List<Component> parts, Zones zones, List<Finding> findings) {
        this.uid = uid;
        this.zones = zones;
        this.findings = findings;
        List<Component> newest =
                parts.stream().sorted(Comparator.comparingInt(Series::sequence)).toList();
        this.master = newest.stream()
                .filter(part -> part.first("RECURRENCE-ID").isEmpty())
                .reduce((one, other) -> other)
                .orElse(null);
        this.timing = master == null ? null : Timing.of(master, zones, findings).orElse(null);
        newest.forEach(part -> part.first("RECURRENCE-ID").ifPresent(id -> change(part, id)));
    }

    boolean isWhole() {
        return whole;
    }

    private static int sequence(Component part) {
        String text = part.text("SEQUENCE").strip();
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private void change(Component part, Property id) {
        Optional<Moment> of = timing == null ? Timing.moment(id, zones) : moment(id, id.value(), timing.start());
        if (of.isEmpty()) {
            wrong(id, "is no date of the calendar; the change is left out");
            return;
        }
        Timing.of(part, zones, findings).ifPresent(timing -> {
            Change change = new Change(of.get(), part, timing);
            if (id.says("RANGE", "THISANDFUTURE")) {
                following.put(of.get().instant(), change);
            } else {
                changes.put(key(of.get()), change);
            }
        });
    }

    List<Occurrence> between(Instant from, Instant to) {
        List<Occurrence> found = new ArrayList<>();
        Set<String> used = new HashSet<>();
        if (timing != null) {
            regular(timing, from, to, found, used);
        }
        changes.forEach((key, change) -> {
            if (used.add(key)) {
                found.add(occurrence(true, change.of(), change.timing(), change.component()));
            }
        });
        if (master == null) {
            following.values().stream()
                    .filter(change -> used.add(key(change.of())))
                    .forEach(change -> found.add(occurrence(true, change.of(), change.timing(), change.component())));
        }
        found.removeIf(each -> !touches(each, from, to));
        return found;
    }

    /** What the event's own rules give, each as it was changed. */
    private void regular(Timing timing, Instant from, Instant to, List<Occurrence> found, Set<String> used) {
        Component event = java.util.Objects.requireNonNull(master);
        boolean series =
                event.first("RRULE").isPresent() || event.first("RDATE").isPresent() || !changes.isEmpty();
        Left left = left(event, timing);
        for (Given given : starts(event, timing, from, to)) {
            String key = key(given.start());
            if (!used.add(key)) {
                continue;
            }
            String day = given.start().written().substring(0, 8);
            Change change = changes.getOrDefault(key, changes.get(day));
            if (change != null) {
                used.add(change == changes.get(day) ? day : key);
                found.add(occurrence(series, given.start(), change.timing(), change.component()));
            } else if (!left.out(given.start())) {
                found.add(followed(series, given, timing, event));
            }
        }
    }

    private Occurrence followed(boolean series, Given given, Timing timing, Component event) {
        var since = following.floorEntry(given.start().instant());
        if (since == null) {
            Moment end = given.end() == null ? timing.span().from(given.start()) : given.end();
            return new Occurrence(uid, series, series ? given.start() : null, given.start(), end, event);
        }
        Change change = since.getValue();
        Zone zone = change.timing().start().zone();
        Moment moved = change.timing()
                .start()
                .at(inZone(given.start(), zone)
                        .plus(Duration.between(
                                inZone(change.of(), zone),
                                change.timing().start().local())));
        return new Occurrence(
                uid, series, given.start(), moved, change.timing().span().from(moved), change.component());
    }

    private static LocalDateTime inZone(Moment moment, Zone zone) {
        return moment.zone().equals(zone) || moment.isDay() ? moment.local() : zone.local(moment.instant());
    }

    private Occurrence occurrence(boolean series, Moment of, Timing timing, Component component) {
        return new Occurrence(uid, series, of, timing.start(), timing.span().from(timing.start()), component);
    }

    /** Where it begins by its rules and dates, first come first; those that an EXDATE takes out among them. */
    private List<Given> starts(Component event, Timing timing, Instant from, Instant to) {
        Map<String, Given> starts = new TreeMap<>();
        put(starts, new Given(timing.start(), null));
        event.all("RRULE")
                .forEach(property ->
                        ruled(property, timing, from, to).forEach(start -> putAbsent(starts, new Given(start, null))));
        event.all("RDATE").stream()
                .flatMap(property -> dates(property, timing.start()).stream())
                .limit(MOST + 1L)
                .forEach(each -> put(starts, each));
        if (starts.size() > MOST) {
            tooMany(event);
        }
        return starts.values().stream()
                .sorted(Comparator.comparing(given -> given.start().instant()))
                .limit(MOST)
                .toList();
    }

    private void tooMany(Component event) {
        whole = false;
        event.first("RDATE")
                .ifPresent(property ->
                        wrong(property, "gives more than " + MOST + " occurrences; only the first are drawn"));
    }

    private static void put(Map<String, Given> starts, Given given) {
        starts.put(key(given.start()), given);
    }

    private static void putAbsent(Map<String, Given> starts, Given given) {
        starts.putIfAbsent(key(given.start()), given);
    }

    private List<Moment> ruled(Property property, Timing timing, Instant from, Instant to) {
        Optional<Rule> rule = RuleReader.read(property.value(), timing.start().zone(), why -> wrong(property, why));
        List<Moment> starts = new ArrayList<>();
        if (rule.isEmpty()) {
            return starts;
        }
        Moment first = timing.start();
        Duration reach = longest(timing);
        LocalDateTime early = first.zone().local(from).minus(reach);
        LocalDateTime last = first.zone().local(to).plus(furthestMove());
        Recurrence recurrence = new Recurrence(rule.get(), first.local(), first.isDay(), early, last);
        while (recurrence.hasNext()) {
            Moment start = first.at(recurrence.next());
            if (isOver(rule.get().until(), start)) {
                break;
            }
            if (start.local().isBefore(early)) {
                continue;
            }
            if (starts.size() == MOST) {
                whole = false;
                wrong(property, "gives more than " + MOST + " occurrences; only the first are drawn");
                break;
            }
            starts.add(start);
        }
        return starts;
    }

    private Duration longest(Timing timing) {
        Duration longest = length(timing);
        for (Change change : following.values()) {
            Duration other = length(change.timing());
            longest = other.compareTo(longest) > 0 ? other : longest;
        }
        return longest.plusDays(REACH_DAYS).plus(furthestMove());
    }

    /** How far a change of all that follow leads them from where they were. */
    private Duration furthestMove() {
        Duration furthest = Duration.ofDays(REACH_DAYS);
        for (Change change : following.values()) {
            Duration move = Duration.between(
                            change.of().instant(), change.timing().start().instant())
                    .abs();
            furthest = move.compareTo(furthest) > 0 ? move : furthest;
        }
        return furthest;
    }

    private static Duration length(Timing timing) {
        return timing.span().time().plusDays(timing.span().days());
    }

    /** Whether a start lies after UNTIL: by instants, or by what clocks show where one of both has no zone. */
    private static boolean isOver(@Nullable Moment until, Moment start) {
        if (until == null) {
            return false;
        }
        if (until.isDay() || start.isDay()) {
            return start.local().toLocalDate().isAfter(until.local().toLocalDate());
        }
        if (until.form() == Moment.Form.UTC && start.form() != Moment.Form.FLOATING) {
            return start.instant().isAfter(until.instant());
        }
        return start.local().isAfter(until.local());
    }

    private List<Given> dates(Property property, Moment start) {
        List<Given> dates = new ArrayList<>();
        for (String text : property.value().split(",", -1)) {
            String[] period = text.strip().split("/", 2);
            Optional<Moment> at = moment(property, period[0], start);
            if (at.isEmpty()) {
                wrong(property, text + " is no date of the calendar and left out");
                continue;
            }
            Moment end = period.length == 1 ? null : end(property, period[1], at.get());
            dates.add(new Given(at.get(), end));
        }
        return dates;
    }

    private @Nullable Moment end(Property property, String text, Moment start) {
        Optional<Moment> end = Span.read(text).map(span -> span.from(start)).or(() -> moment(property, text, start));
        if (end.isEmpty() || end.get().instant().isBefore(start.instant())) {
            wrong(property, text + " is no end of a period; the event's own length counts");
            return null;
        }
        return end.get();
    }

    /** What is taken out of the series. */
    private record Left(Set<String> moments, Set<LocalDateTime> days, Set<LocalDateTime> clocks) {

        boolean out(Moment start) {
            return moments.contains(key(start))
                    || days.contains(start.local().truncatedTo(ChronoUnit.DAYS))
                    || clocks.contains(start.local());
        }
    }

    private Left left(Component event, Timing timing) {
        Left left = new Left(new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (Property property : event.all("EXDATE")) {
            for (String text : property.value().split(",", -1)) {
                moment(property, text, timing.start())
                        .ifPresentOrElse(
                                at -> leave(left, at, timing.start()),
                                () -> wrong(property, text + " is no date of the calendar and left out"));
            }
        }
        return left;
    }

    /** A day takes out whatever begins on it; a time, of a series of days, its day. */
    private static void leave(Left left, Moment at, Moment start) {
        if (at.isDay() || start.isDay()) {
            left.days().add(at.local().truncatedTo(ChronoUnit.DAYS));
        } else if (at.form() == Moment.Form.FLOATING && start.form() != Moment.Form.FLOATING) {
            left.clocks().add(at.local());
        } else {
            left.moments().add(key(at));
        }
    }

    /** A date of the event's zone where it names none. */
    private Optional<Moment> moment(Property property, String text, Moment start) {
        boolean named = property.parameter("TZID").isPresent();
        boolean zoned = named || start.form() == Moment.Form.ZONED;
        Zone zone = named ? zones.of(property) : start.form() == Moment.Form.UTC ? zones.home() : start.zone();
        return Moment.read(text, zone, zoned);
    }

    private static String key(Moment moment) {
        return moment.isDay() ? moment.written() : moment.instant().toString();
    }

    private static boolean touches(Occurrence each, Instant from, Instant to) {
        return each.starts().isBefore(to)
                && (each.ends().isAfter(from) || !each.starts().isBefore(from));
    }

    private void wrong(Property property, String why) {
        findings.add(new Finding(property.line(), property.name(), property.value(), why));
    }
}
