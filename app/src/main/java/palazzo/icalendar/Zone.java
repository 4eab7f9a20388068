// SPDX-License-Identifier: EUPL-1.2
package palazzo.icalendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/**
 * A zone of time: one that the world knows, or one that a file describes.
 *
 * @param id its name, as Rome's {@code Europe/Rome}; of a zone that only its file knows, the name it has there
 */
public record Zone(String id, ZoneRules rules) {

    static final Zone UTC = of(ZoneId.of("UTC"));

    /** One that the world knows. */
    public static Zone of(ZoneId zone) {
        return new Zone(zone.getId(), zone.getRules());
    }

    /**
     * The instant of a local time. One that is skipped is read with the offset before the gap, one that comes twice is
     * the first (RFC 5545, 3.3.5).
     */
    public Instant at(LocalDateTime local) {
        return local.toInstant(rules.getOffset(local));
    }

    /** What clocks of this zone show at an instant. */
    public LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, rules.getOffset(instant));
    }
}
