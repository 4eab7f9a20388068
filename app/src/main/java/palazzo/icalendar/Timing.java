// SPDX-License-Identifier: EUPL-1.2
package palazzo.icalendar;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * When an event begins, and how long it takes.
 *
 * @param start its DTSTART
 * @param span by the calendar where a DURATION says so; exact where its end is given (RFC 5545, 3.8.5.3)
 */
record Timing(Moment start, Span span) {

    /** Reads both; empty where there is no beginning. What is wrong is named. */
    static Optional<Timing> of(Component event, Zones zones, List<Finding> findings) {
        Optional<Property> written = event.first("DTSTART");
        if (written.isEmpty()) {
            findings.add(new Finding(event.line(), "DTSTART", "", "is missing: it takes place at no time"));
            return Optional.empty();
        }
        Optional<Moment> start = moment(written.get(), zones);
        if (start.isEmpty()) {
            wrong(findings, written.get(), "is no date of the calendar: it takes place at no time");
        }
        return start.map(moment -> new Timing(moment, span(event, moment, zones, findings)));
    }

    /** A date or time as a property writes it. */
    static Optional<Moment> moment(Property property, Zones zones) {
        return Moment.read(
                property.value(), zones.of(property), property.parameter("TZID").isPresent());
    }

    private static Span span(Component event, Moment start, Zones zones, List<Finding> findings) {
        Optional<Span> span = event.first("DTEND")
                .flatMap(end -> between(start, end, zones, findings))
                .or(() -> event.first("DURATION").flatMap(duration -> lasting(duration, findings)));
        return span.orElse(start.isDay() ? Span.A_DAY : Span.NONE);
    }

    private static Optional<Span> between(Moment start, Property property, Zones zones, List<Finding> findings) {
        Optional<Moment> end = moment(property, zones);
        if (end.isEmpty()) {
            wrong(findings, property, "is no date of the calendar; it is read as not there");
            return Optional.empty();
        }
        if (start.isDay() || end.get().isDay()) {
            long days = ChronoUnit.DAYS.between(
                    start.local().toLocalDate(), end.get().local().toLocalDate());
            return positive(new Span(days, Duration.ZERO), property, findings);
        }
        return positive(new Span(0, Duration.between(start.instant(), end.get().instant())), property, findings);
    }

    private static Optional<Span> lasting(Property property, List<Finding> findings) {
        Optional<Span> span = Span.read(property.value());
        if (span.isEmpty()) {
            wrong(findings, property, "is no duration; it is read as not there");
        }
        return span.flatMap(read -> positive(read, property, findings));
    }

    private static Optional<Span> positive(Span span, Property property, List<Finding> findings) {
        if (span.isNegative()) {
            wrong(findings, property, "ends before it begins; it is read as not there");
            return Optional.empty();
        }
        return Optional.of(span);
    }

    private static void wrong(List<Finding> findings, Property property, String why) {
        findings.add(new Finding(property.line(), property.name(), property.value(), why));
    }
}
