// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import palazzo.agenda.Secrecy;
import palazzo.icalendar.Component;
import palazzo.icalendar.ICalendar;
import palazzo.icalendar.Property;
import palazzo.kernel.Today;

/** Writes what somebody typed as iCalendar: whatever a client put in beside stays. */
final class EventText {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private EventText() {}

    /** A new event. @param place the name of its place; empty for none */
    static ICalendar make(String uid, Draft draft, String place, Instant now) {
        Component event = Component.of("VEVENT", Property.of("UID", uid), Property.of("CREATED", utc(now)));
        return ICalendar.of(List.of(ruled(typed(event, draft, place, now), draft)));
    }

    /** An event at a time on which two sides agreed. */
    static ICalendar agreed(String uid, String summary, Instant starts, Instant ends, Instant now) {
        Component event = Component.of(
                "VEVENT",
                Property.of("UID", uid),
                Property.of("CREATED", utc(now)),
                rome("DTSTART", starts),
                rome("DTEND", ends),
                Property.text("SUMMARY", summary),
                Property.of("STATUS", "CONFIRMED"));
        return ICalendar.of(List.of(later(event, now)));
    }

    private static Property rome(String name, Instant at) {
        return Property.of(name, TIME.format(at.atZone(Today.ROME))).with("TZID", Today.ROME.getId());
    }

    /** The same event with other words and times; what was changed of single occurrences goes along. */
    static ICalendar change(ICalendar file, Draft draft, String place, Instant now) {
        Component main = main(file);
        Component typed = ruled(onItsNewDay(main, typed(main, draft, place, now)), draft);
        Duration moved = moved(main, typed);
        List<Component> events = new ArrayList<>(List.of(shifted(shifted(typed, moved, "EXDATE"), moved, "RDATE")));
        file.events().stream()
                .filter(event -> event.first("RECURRENCE-ID").isPresent())
                .forEach(event -> events.add(shifted(event, moved, "RECURRENCE-ID")));
        return ICalendar.of(events);
    }

    /** Of a rule that names the one day on which the series is: it names the day to which the series went. */
    private static Component onItsNewDay(Component before, Component after) {
        Optional<LocalDateTime> was = before.first("DTSTART").flatMap(start -> local(start.value()));
        Optional<LocalDateTime> is = after.first("DTSTART").flatMap(start -> local(start.value()));
        Optional<Property> rule = after.first("RRULE");
        if (was.isEmpty() || is.isEmpty() || rule.isEmpty()) {
            return after;
        }
        String gone = rule.get().value().toUpperCase(Locale.ROOT);
        gone = gone.replaceFirst("BYDAY=" + named(was.get()) + "(?=;|$)", "BYDAY=" + named(is.get()));
        gone = gone.replaceFirst(
                "BYMONTHDAY=" + was.get().getDayOfMonth() + "(?=;|$)",
                "BYMONTHDAY=" + is.get().getDayOfMonth());
        return after.with(Property.of("RRULE", gone));
    }

    private static String named(LocalDateTime day) {
        return day.getDayOfWeek().name().substring(0, 2);
    }

    /** One occurrence with other words and times. */
    static ICalendar changeOne(ICalendar file, Property recurrenceId, Draft draft, String place, Instant now) {
        Component base = override(file, recurrenceId)
                .orElseGet(() ->
                        main(file).without("RRULE", "RDATE", "EXDATE", "EXRULE").with(recurrenceId));
        return with(file, recurrenceId, typed(base, draft, place, now));
    }

    /** The whole called off: it stays, and takes nobody's time. */
    static ICalendar cancel(ICalendar file, Instant now) {
        return ICalendar.of(file.events().stream()
                .map(event -> later(event.with(Property.of("STATUS", "CANCELLED")), now))
                .toList());
    }

    /** It stays as it is, and holds nobody's time any more. */
    static ICalendar free(ICalendar file, Instant now) {
        return ICalendar.of(file.events().stream()
                .map(event -> later(event.with(Property.of("TRANSP", "TRANSPARENT")), now))
                .toList());
    }

    /** One occurrence called off. */
    static ICalendar cancelOne(ICalendar file, Property recurrenceId, Property start, Instant now) {
        Component base = override(file, recurrenceId)
                .orElseGet(() -> main(file)
                        .without("RRULE", "RDATE", "EXDATE", "EXRULE", "DTEND", "DURATION")
                        .with(recurrenceId, start, Property.of("DURATION", "PT0S")));
        return with(file, recurrenceId, later(base.with(Property.of("STATUS", "CANCELLED")), now));
    }

    private static ICalendar with(ICalendar file, Property recurrenceId, Component changed) {
        List<Component> events = new ArrayList<>(file.events().stream()
                .filter(event -> !isOf(event, recurrenceId))
                .toList());
        events.add(changed);
        return ICalendar.of(events);
    }

    private static Optional<Component> override(ICalendar file, Property recurrenceId) {
        return file.events().stream().filter(event -> isOf(event, recurrenceId)).findFirst();
    }

    private static boolean isOf(Component event, Property recurrenceId) {
        return event.first("RECURRENCE-ID")
                .filter(id -> id.value().equals(recurrenceId.value()))
                .isPresent();
    }

    static Component main(ICalendar file) {
        return file.events().stream()
                .filter(event -> event.first("RECURRENCE-ID").isEmpty())
                .findFirst()
                .orElse(file.events().getFirst());
    }

    private static Component typed(Component event, Draft draft, String place, Instant now) {
        Component typed = event.without("DURATION", "DTEND", "LOCATION", "DESCRIPTION", "CLASS", "STATUS")
                .with(Property.text("SUMMARY", draft.summary()))
                .with(Property.of("STATUS", draft.heldUntil() == null ? "CONFIRMED" : "TENTATIVE"));
        typed = draft.isWholeDays()
                ? typed.with(
                        day("DTSTART", draft.first()), day("DTEND", draft.last().plusDays(1)))
                : typed.with(
                        time("DTSTART", draft.first(), Objects.requireNonNull(draft.from()), draft),
                        time("DTEND", draft.last(), Objects.requireNonNull(draft.until()), draft));
        String where = place.isEmpty() ? draft.location() : place;
        typed = where.isEmpty() ? typed : typed.with(Property.text("LOCATION", where));
        typed = draft.words().isEmpty() ? typed : typed.with(Property.text("DESCRIPTION", draft.words()));
        typed = draft.secrecy() == Secrecy.PUBLIC
                ? typed
                : typed.with(Property.of("CLASS", draft.secrecy().name()));
        return later(typed, now);
    }

    private static Component ruled(Component event, Draft draft) {
        if (draft.repeat() == Draft.Repeat.AS_IT_IS) {
            return event.first("RRULE")
                    .filter(rule -> draft.over() != null)
                    .map(rule -> event.with(Property.of("RRULE", endless(rule.value()) + until(draft))))
                    .orElse(event);
        }
        String rule = draft.repeat().rule(draft.first());
        Component without = event.without("RRULE");
        return rule.isEmpty()
                ? without.without("EXDATE", "RDATE")
                : without.with(Property.of("RRULE", rule + until(draft)));
    }

    /** A rule without its end. */
    static String endless(String rule) {
        return Arrays.stream(rule.strip().split(";", -1))
                .filter(part -> !part.isBlank() && !part.matches("(?i)\\s*(COUNT|UNTIL)\\s*=.*"))
                .collect(Collectors.joining(";"));
    }

    /** UNTIL is of the same kind as the start: a day, or an instant of Greenwich (RFC 5545, 3.3.10). */
    private static String until(Draft draft) {
        LocalDate over = draft.over();
        if (over == null) {
            return "";
        }
        return ";UNTIL="
                + (draft.isWholeDays()
                        ? DAY.format(over)
                        : utc(over.atTime(LocalTime.of(23, 59, 59))
                                .atZone(draft.zone())
                                .toInstant()));
    }

    static Component later(Component event, Instant now) {
        String before = event.text("SEQUENCE");
        int sequence = before.matches("\\d{1,8}") ? Integer.parseInt(before) + 1 : 0;
        return event.with(
                Property.of("SEQUENCE", String.valueOf(sequence)),
                Property.of("DTSTAMP", utc(now)),
                Property.of("LAST-MODIFIED", utc(now)));
    }

    private static Property day(String name, LocalDate day) {
        return Property.of(name, DAY.format(day)).with("VALUE", "DATE");
    }

    private static Property time(String name, LocalDate day, LocalTime time, Draft draft) {
        return Property.of(name, TIME.format(day.atTime(time)))
                .with("TZID", draft.zone().getId());
    }

    static String utc(Instant instant) {
        return TIME.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)) + "Z";
    }

    /** How far the start went on the clocks. */
    private static Duration moved(Component before, Component after) {
        Optional<LocalDateTime> was = before.first("DTSTART").flatMap(property -> local(property.value()));
        Optional<LocalDateTime> is = after.first("DTSTART").flatMap(property -> local(property.value()));
        return was.isPresent() && is.isPresent() ? Duration.between(was.get(), is.get()) : Duration.ZERO;
    }

    /** A time of {@code before}, gone as far as its start has gone in {@code after}. */
    static Property shifted(Property time, Component before, Component after) {
        return new Property(time.name(), time.parameters(), shifted(time.value(), moved(before, after)), 0);
    }

    private static Component shifted(Component event, Duration moved, String name) {
        if (moved.isZero() || event.all(name).isEmpty()) {
            return event;
        }
        List<Property> shifted = event.all(name).stream()
                .map(property -> new Property(name, property.parameters(), shifted(property.value(), moved), 0))
                .toList();
        return event.with(shifted.toArray(Property[]::new));
    }

    private static String shifted(String values, Duration moved) {
        List<String> shifted = new ArrayList<>();
        for (String value : values.split(",", -1)) {
            shifted.add(
                    local(value).map(local -> written(local.plus(moved), value)).orElse(value));
        }
        return String.join(",", shifted);
    }

    private static String written(LocalDateTime local, String like) {
        return like.strip().length() == 8
                ? DAY.format(local)
                : TIME.format(local) + (like.strip().endsWith("Z") ? "Z" : "");
    }

    static Optional<LocalDateTime> local(String value) {
        String text = value.strip().replace("Z", "");
        try {
            return Optional.of(
                    text.length() == 8 ? LocalDate.parse(text, DAY).atStartOfDay() : LocalDateTime.parse(text, TIME));
        } catch (java.time.DateTimeException none) {
            return Optional.empty();
        }
    }
}
