// SPDX-License-Identifier: EUPL-1.2
package palazzo.tasks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The work of a unit, as its due list has it. Work counts for the unit that has it now, or had it when it was done.
 *
 * @param unit its code
 * @param open how much is to be done
 * @param late of it, how much should have been done by yesterday
 * @param soon of it, how much is due within seven days from today
 * @param nobodys of it, how much the unit has given to nobody
 * @param arrived how much was asked for in the last seven days
 * @param done how much was done in the last seven days
 * @param medianDays in how many days half of what was done in the last twenty-eight was done; null where nothing was
 */
public record Workload(
        String unit,
        long open,
        long late,
        long soon,
        long nobodys,
        long arrived,
        long done,
        @Nullable Double medianDays) {

    /** A unit without work. */
    public static Workload none(String unit) {
        return new Workload(unit, 0, 0, 0, 0, 0, 0, null);
    }

    /**
     * The open work of one person in one unit.
     *
     * @param open how much is to be done
     * @param late of it, how much should have been done by yesterday
     */
    public record OfPerson(String unit, UUID person, long open, long late) {}
}
