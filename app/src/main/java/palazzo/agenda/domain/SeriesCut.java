// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import palazzo.icalendar.Component;
import palazzo.icalendar.ICalendar;
import palazzo.icalendar.Moment;
import palazzo.icalendar.Moment.Form;
import palazzo.icalendar.Occurrence;
import palazzo.icalendar.Property;
import palazzo.icalendar.Zone;
import palazzo.kernel.Today;

/**
 * A series cut in two before one of its occurrences: what was ends there, what follows is a series of its own. That is how
 * clients write "this and all that follow"; the RANGE of RFC 5545 is read by few of them.
 */
final class SeriesCut {

    private static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");
    private static final Zone GREENWICH = Zone.of(java.time.ZoneId.of("UTC"));

    private final ICalendar file;
    private final Component main;
    private final Moment at;

    private SeriesCut(ICalendar file, Moment at) {
        this.file = file;
        this.main = EventText.main(file);
        this.at = at;
    }

    /** Before {@code occurrence}, where the series had it. */
    static SeriesCut at(ICalendar file, Occurrence occurrence) {
        return new SeriesCut(file, Objects.requireNonNull(occurrence.recurrenceId()));
    }

    /** Whether nothing stays before it: then there is nothing to cut. */
    boolean isWhole() {
        return main.first("DTSTART").map(Property::value).filter(before()).isEmpty();
    }

    /** What was before, and ends there. */
    ICalendar before(Instant now) {
        Component ended = kept(main, before()).with(Property.of("RRULE", rule() + ";UNTIL=" + last()));
        return ICalendar.of(Stream.concat(Stream.of(EventText.later(ended, now)), changed(before()))
                .toList());
    }

    /** What follows, as an event of its own that is not yet changed: the words and times of the series. */
    ICalendar rest(String uid, Instant now) {
        Component begun = kept(main.without("DTEND", "DURATION"), before().negate())
                .with(
                        Property.of("UID", uid),
                        Property.of("CREATED", EventText.utc(now)),
                        moved(),
                        Property.of("RRULE", rule() + end()))
                .and(Property.of("RELATED-TO", main.text("UID")).with("RELTYPE", "SIBLING"));
        Stream<Component> single = changed(before().negate()).map(each -> each.with(Property.of("UID", uid)));
        return ICalendar.of(Stream.concat(Stream.of(lasting(begun)), single).toList());
    }

    private Property moved() {
        Property start = main.first("DTSTART").orElseThrow();
        return new Property("DTSTART", start.parameters(), at.written(), 0);
    }

    /** As long as it was: its end goes as far as its start went. */
    private Component lasting(Component begun) {
        Optional<Property> duration = main.first("DURATION");
        if (duration.isPresent()) {
            return begun.with(duration.get());
        }
        return main.first("DTEND")
                .map(end -> begun.with(EventText.shifted(end, main, begun)))
                .orElse(begun);
    }

    private String rule() {
        return EventText.endless(main.text("RRULE"));
    }

    /** The end that it had: a last day stays, of so many times those are left that are not over. */
    private String end() {
        return rules().filter(part -> part.startsWith("COUNT=") || part.startsWith("UNTIL="))
                .map(part -> part.startsWith("UNTIL=") ? part : "COUNT=" + left(part.substring(6)))
                .map(part -> ";" + part)
                .collect(Collectors.joining());
    }

    private long left(String count) {
        Component bare = main.without("EXDATE", "RDATE", "EXRULE");
        long over = ICalendar.of(List.of(bare)).expand(Today.ROME, EVER, at.instant()).occurrences().stream()
                .filter(each -> each.starts().isBefore(at.instant()))
                .count();
        return Math.max(1, (count.matches("\\d{1,9}") ? Long.parseLong(count) : 1) - over);
    }

    private Stream<String> rules() {
        return Arrays.stream(
                        main.text("RRULE").toUpperCase(java.util.Locale.ROOT).split(";", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty());
    }

    /** UNTIL is of the kind of the start (RFC 5545, 3.3.10): the day before, or the second before. */
    private String last() {
        return switch (at.form()) {
            case DATE -> EventText.DAY.format(at.local().minusDays(1));
            case FLOATING -> EventText.TIME.format(at.local().minusSeconds(1));
            case ZONED, UTC -> EventText.utc(at.instant().minusSeconds(1));
        };
    }

    /** With those of the dates beside the rule that are wanted. */
    private static Component kept(Component event, Predicate<String> wanted) {
        Component kept = event.without("EXDATE", "RDATE");
        for (Property dates : event.properties()) {
            if (dates.name().equals("EXDATE") || dates.name().equals("RDATE")) {
                String left = Arrays.stream(dates.value().split(",", -1))
                        .filter(date -> wanted.test(date.split("/", -1)[0]))
                        .collect(Collectors.joining(","));
                kept = left.isEmpty() ? kept : kept.and(new Property(dates.name(), dates.parameters(), left, 0));
            }
        }
        return kept;
    }

    private Stream<Component> changed(Predicate<String> wanted) {
        List<Component> changed = new ArrayList<>(file.events());
        changed.remove(main);
        return changed.stream()
                .filter(each -> each.first("RECURRENCE-ID")
                        .filter(id -> wanted.test(id.value()))
                        .isPresent());
    }

    private Predicate<String> before() {
        return value -> begins(value).map(each -> each.isBefore(at.instant())).orElse(false);
    }

    private Optional<Instant> begins(String value) {
        boolean greenwich = value.strip().endsWith("Z") || at.form() == Form.UTC;
        return EventText.local(value).map(local -> (greenwich ? GREENWICH : at.zone()).at(local));
    }
}
