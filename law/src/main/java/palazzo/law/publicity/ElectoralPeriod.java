// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.publicity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import palazzo.law.BadInput;
import palazzo.law.Norm;
import palazzo.law.Typed;

/**
 * From the day the polls are called to the day they close, both included. Days are those of Italy.
 *
 * @param name of the vote, for the reason given: {@code "Elezioni comunali 2027"}
 * @param territory who votes
 * @param called the day of the decree that calls the polls
 * @param closed the last day of voting
 * @param runoffClosed the last day of the runoff where there is one in the territory
 */
public record ElectoralPeriod(
        String name,
        Territory territory,
        LocalDate called,
        LocalDate closed,
        @Nullable LocalDate runoffClosed) {

    /** @throws BadInput where it has no name, the polls close before they are called, or the runoff before the polls */
    public ElectoralPeriod {
        name = Typed.required("name", name);
        if (closed.isBefore(called)) {
            throw new BadInput("closed", closed, "is before the polls were called on " + called);
        }
        if (runoffClosed != null && runoffClosed.isBefore(closed)) {
            throw new BadInput("runoffClosed", runoffClosed, "is before the polls closed on " + closed);
        }
    }

    /** A period without a runoff. */
    public static ElectoralPeriod of(String name, Territory territory, LocalDate called, LocalDate closed) {
        return new ElectoralPeriod(name, territory, called, closed, null);
    }

    /** The last day of the period. */
    public LocalDate lastDay() {
        return runoffClosed == null ? closed : runoffClosed;
    }

    /** Whether {@code day} falls in it. */
    @Norm("l. 28/2000, art. 9, c. 1, periodo")
    public boolean contains(LocalDate day) {
        return !day.isBefore(called) && !day.isAfter(lastDay());
    }
}
