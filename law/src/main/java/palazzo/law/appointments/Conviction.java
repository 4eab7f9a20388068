// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import java.time.LocalDate;
import palazzo.law.BadInput;
import palazzo.law.Day;
import palazzo.law.Text;

/**
 * A conviction, even not final, for a crime against the administration. It is criminal data: who may see it is told by
 * the office, and it is never published.
 *
 * @param on its day
 * @param lastDay the last on which it bars from office; {@link LocalDate#MAX} where it does for life
 */
public record Conviction(LocalDate on, LocalDate lastDay) implements Worded {

    private static final int YEARS = 5;

    /** @throws BadInput where its effect ends before it begins */
    public Conviction {
        if (lastDay.isBefore(on)) {
            throw new BadInput("lastDay", lastDay, "is before the conviction on " + on);
        }
    }

    /** With the perpetual ban from public office: it bars for life. */
    public static Conviction withPerpetualBan(LocalDate on) {
        return new Conviction(on, LocalDate.MAX);
    }

    /** With a temporary ban: it bars as long. */
    public static Conviction withBanUntil(LocalDate on, LocalDate lastDay) {
        return new Conviction(on, lastDay);
    }

    /** For a crime of the serious list, without a ban: it bars for five years. @throws BadInput where it cannot be reckoned */
    public static Conviction serious(LocalDate on) {
        return new Conviction(on, Day.known("on", on).plusYears(YEARS));
    }

    /**
     * For another crime, without a ban: it bars for twice the penalty, and for five years at most.
     *
     * @throws BadInput where the penalty is not positive, or the year of the day has not four digits
     */
    public static Conviction other(LocalDate on, int penaltyMonths) {
        if (penaltyMonths <= 0) {
            throw new BadInput("penaltyMonths", penaltyMonths, "is not positive");
        }
        LocalDate twice = Day.known("on", on).plusMonths(2L * penaltyMonths);
        LocalDate most = on.plusYears(YEARS);
        return new Conviction(on, twice.isAfter(most) ? most : twice);
    }

    /** @throws BadInput where {@code day} is before the conviction */
    boolean bars(LocalDate day) {
        if (on.isAfter(day)) {
            throw new BadInput("conviction", on, "is after " + day + ", the day in question");
        }
        return !day.isAfter(lastDay);
    }

    @Override
    public Text words() {
        return lastDay.equals(LocalDate.MAX)
                ? new Text("condanna del " + on + ", con effetto perpetuo", "conviction of " + on + ", for life")
                : new Text(
                        "condanna del " + on + ", con effetto fino al " + lastDay,
                        "conviction of " + on + ", effective until " + lastDay);
    }
}
