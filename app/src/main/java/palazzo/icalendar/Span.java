// SPDX-License-Identifier: EUPL-1.2
package palazzo.icalendar;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long something takes: days by the calendar, which may have 23 or 25 hours, then time by the clock (RFC 5545, 3.3.6).
 *
 * @param days by the calendar, weeks included
 * @param time exact
 */
public record Span(long days, Duration time) {

    private static final Pattern WRITTEN = Pattern.compile(
            "([+-]?)P(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?=\\d)(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)S)?)?",
            Pattern.CASE_INSENSITIVE);

    static final Span NONE = new Span(0, Duration.ZERO);
    static final Span A_DAY = new Span(1, Duration.ZERO);

    /** Reads {@code P1DT2H} and the like; empty for what is none. */
    static Optional<Span> read(String text) {
        Matcher found = WRITTEN.matcher(text.strip());
        if (!found.matches() || text.strip().replaceAll("[^0-9]", "").isEmpty()) {
            return Optional.empty();
        }
        try {
            int sign = found.group(1).equals("-") ? -1 : 1;
            Duration time = Duration.ofHours(number(found, 4))
                    .plusMinutes(number(found, 5))
                    .plusSeconds(number(found, 6));
            return Optional.of(new Span(sign * (7 * number(found, 2) + number(found, 3)), time.multipliedBy(sign)));
        } catch (ArithmeticException | NumberFormatException tooLong) {
            return Optional.empty();
        }
    }

    boolean isNegative() {
        return days < 0 || time.isNegative();
    }

    /** Where something ends that begins then. */
    Moment from(Moment start) {
        LocalDateTime day = start.local().plusDays(days);
        if (start.isDay()) {
            return start.at(day.plusDays(time.toDays()));
        }
        return time.isZero()
                ? start.at(day)
                : start.at(start.zone().local(start.zone().at(day).plus(time)));
    }

    private static long number(Matcher found, int group) {
        String digits = found.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
