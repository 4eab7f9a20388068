// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A stretch of time that a client asks about (RFC 4791, 9.9).
 *
 * @param from {@link #EVER} where it is open
 * @param until {@link #NEVER} where it is open; the first instant that is no more part of it
 */
public record TimeRange(Instant from, Instant until) {

    static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");
    static final Instant NEVER = Instant.parse("9998-01-01T00:00:00Z");

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    /** Reads its attributes. @throws DavFault where they are no times of Greenwich, or in no order */
    public static TimeRange of(Xml element) {
        TimeRange range = new TimeRange(read(element.attribute("start"), EVER), read(element.attribute("end"), NEVER));
        if (!range.from().isBefore(range.until())) {
            throw new DavFault(400, Dav.c("valid-filter"), "time-range");
        }
        return range;
    }

    private static Instant read(String text, Instant open) {
        if (text.isEmpty()) {
            return open;
        }
        try {
            return LocalDateTime.parse(text, WRITTEN).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noTime) {
            throw new DavFault(400, Dav.c("valid-filter"), "time-range: " + text);
        }
    }

    /** Whether something that begins and ends then reaches into it; what takes no time does where it lies in it. */
    boolean touches(Instant starts, Instant ends) {
        return starts.isBefore(until) && (ends.isAfter(from) || starts.equals(ends) && !starts.isBefore(from));
    }

    /** Whether an instant lies in it. */
    boolean holds(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }

    /** As iCalendar writes an instant. */
    static String written(Instant instant) {
        return WRITTEN.format(instant.atOffset(ZoneOffset.UTC));
    }
}
