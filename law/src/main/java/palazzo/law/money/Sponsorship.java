// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.money;

import java.time.LocalDate;
import palazzo.law.Norm;

/** What a city must do before it takes money from a sponsor. */
public final class Sponsorship {

    private static final DatedAmount LIMIT = DatedAmount.from("2023-07-01", "40000.00");

    private Sponsorship() {}

    /**
     * Whether a notice must stand on the site for thirty days before anybody negotiates: over 40,000.00 euro.
     *
     * @param day on which the office looks for the sponsor, or has a proposal
     * @throws palazzo.law.BadInput where the value is negative, or the day is before 1 July 2023
     */
    @Norm("d.lgs. 36/2023, art. 134, c. 4")
    public static boolean needsNotice(Euro value, LocalDate day) {
        return value.notNegative("value").isOver(LIMIT.on(day));
    }
}
