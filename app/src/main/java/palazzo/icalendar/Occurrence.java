// SPDX-License-Identifier: EUPL-1.2
package palazzo.icalendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time at which an event takes place.
 *
 * @param uid of the event
 * @param series whether the event takes place more than once
 * @param recurrenceId which of the series: where it was before somebody moved it; null where there is no series
 * @param start when it begins
 * @param end when it is over; of days the day after the last
 * @param component what is told of it: the series, or what was changed for this one
 */
public record Occurrence(
        String uid, boolean series, @Nullable Moment recurrenceId, Moment start, Moment end, Component component) {

    /** Where it begins. */
    public Instant starts() {
        return start.instant();
    }

    /** Where it is over. */
    public Instant ends() {
        return end.instant();
    }

    /** Whether it takes whole days. */
    public boolean allDay() {
        return start.isDay();
    }

    /** Which of the series it is, as text that stays the same when it is moved; empty where there is no series. */
    public String key() {
        return recurrenceId == null ? "" : recurrenceId.key();
    }

    /** Whether it was called off. */
    public boolean isCancelled() {
        return component.text("STATUS").equalsIgnoreCase("CANCELLED");
    }
}
