// SPDX-License-Identifier: EUPL-1.2
package palazzo.icalendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point in time as a file writes it.
 *
 * @param local what clocks and calendars show; of a day its midnight
 * @param form how it is written
 * @param zone by whose clocks; the reader's own for days and times without zone
 */
public record Moment(LocalDateTime local, Form form, Zone zone) {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(\\d{2})(Z?))?");

    /** How it is written. */
    public enum Form {
        /** A day. */
        DATE,
        /** A time without zone: the same on every clock. */
        FLOATING,
        /** A time of a zone. */
        ZONED,
        /** A time of Greenwich. */
        UTC
    }

    /** Its instant. */
    public Instant instant() {
        return zone.at(local);
    }

    /** Whether it is a day. */
    public boolean isDay() {
        return form == Form.DATE;
    }

    /** The same form and zone at another local time. */
    Moment at(LocalDateTime other) {
        return new Moment(other, form, zone);
    }

    /** As it is written in a file. */
    public String written() {
        String day = "%04d%02d%02d".formatted(local.getYear(), local.getMonthValue(), local.getDayOfMonth());
        return isDay()
                ? day
                : day
                        + "T%02d%02d%02d".formatted(local.getHour(), local.getMinute(), local.getSecond())
                        + (form == Form.UTC ? "Z" : "");
    }

    /** As text by which two are the same wherever they are written: a day as it is, a time by its instant. */
    public String key() {
        return isDay() ? written() : instant().toString();
    }

    /** As a line of a file that shows it by the same clocks. */
    public Property named(String property) {
        Property line = Property.of(property, written());
        return switch (form) {
            case DATE -> line.with("VALUE", "DATE");
            case ZONED -> line.with("TZID", zone.id());
            case UTC, FLOATING -> line;
        };
    }

    /** Reads one; empty for what is no date or time. A leap second is read as the last of its minute. */
    static Optional<Moment> read(String text, Zone zone, boolean zoned) {
        Matcher found = WRITTEN.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
            if (found.group(4) == null) {
                return Optional.of(new Moment(day.atStartOfDay(), Form.DATE, zone));
            }
            LocalDateTime local =
                    day.atTime(LocalTime.of(number(found, 4), number(found, 5), Math.min(59, number(found, 6))));
            if (!found.group(7).isEmpty()) {
                return Optional.of(new Moment(local, Form.UTC, Zone.UTC));
            }
            return Optional.of(new Moment(local, zoned ? Form.ZONED : Form.FLOATING, zone));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
