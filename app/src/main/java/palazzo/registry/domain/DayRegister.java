// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import palazzo.registry.Registration;
import palazzo.trail.TrailHead.Head;

/**
 * The register of a day (registro giornaliero di protocollo).
 *
 * @param lines every registration of the day, in the order of numbers
 * @param annulled every registration that was annulled on that day, of whatever day it is
 * @param changes fields annulled, classes and assignments changed on that day, of whatever day the registration is
 * @param head the head of the trail's chain when the register was drawn up; null while nothing is sealed
 */
public record DayRegister(
        LocalDate day,
        List<Line> lines,
        List<Line> annulled,
        List<Change> changes,
        @Nullable Head head) {

    /**
     * A registration. Number, time and direction are everybody's who keeps the register: it has no gaps.
     *
     * @param seen whether correspondent and subject are the reader's to see
     */
    public record Line(Registration entry, boolean seen) {}

    /**
     * Something that was changed.
     *
     * @param kind {@code correspondent}, {@code about}, {@code theirs} or {@code handling}
     * @param before empty where the reader may not see it
     * @param measure of an annulment; empty for what may be changed
     */
    public record Change(Instant at, String number, String kind, String before, String after, String measure) {}

    /** The first number of the day; null where nothing was registered. */
    public @Nullable String first() {
        return lines.isEmpty() ? null : lines.getFirst().entry().number().text();
    }

    /** The last number of the day; null where nothing was registered. */
    public @Nullable String last() {
        return lines.isEmpty() ? null : lines.getLast().entry().number().text();
    }
}
