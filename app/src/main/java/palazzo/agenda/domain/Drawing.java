// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.icalendar.Expansion;
import palazzo.icalendar.ICalendar;
import palazzo.icalendar.Occurrence;
import palazzo.kernel.Today;

/** How far the times of an event are drawn: a single one wherever it lies, a series five years back and eighteen months ahead. */
@Component
class Drawing {

    private static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant NEVER = Instant.parse("9998-01-01T00:00:00Z");

    private final Spans spans;
    private final Today today;

    Drawing(Spans spans, Today today) {
        this.spans = spans;
        this.today = today;
    }

    /** What there is to draw. */
    Expansion expansion(ICalendar file, boolean series) {
        Instant from = series ? today.now().minus(Spans.BEFORE) : EVER;
        return file.expand(Today.ROME, from, series ? until() : NEVER);
    }

    /** Draws it. */
    void draw(UUID object, UUID calendar, Expansion expansion) {
        spans.draw(object, calendar, expansion);
    }

    /** Up to where a series is drawn now; null for what is no series. */
    @Nullable
    Instant drawnUntil(boolean series) {
        return series ? until() : null;
    }

    Instant until() {
        return today.now().plus(Spans.AHEAD);
    }

    /** When it takes place next, or took place last; now for what takes place at no time. */
    Instant at(Expansion expansion) {
        List<Occurrence> all = expansion.occurrences();
        return all.stream()
                .map(Occurrence::starts)
                .filter(start -> !start.isBefore(today.now()))
                .findFirst()
                .orElseGet(() -> all.isEmpty() ? today.now() : all.getLast().starts());
    }
}
