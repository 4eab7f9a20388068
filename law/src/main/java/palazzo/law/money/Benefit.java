// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.money;

import java.time.LocalDate;

/**
 * One act that gives an economic advantage of any kind to a beneficiary: money, a hall free of charge, a discount.
 *
 * @param granted the day of the act
 * @param value in euro; what is given in kind counts for what it would cost
 * @param person whether the beneficiary is a natural person
 * @param hardship whether the data would tell of ill health or of need
 */
public record Benefit(LocalDate granted, Euro value, boolean person, boolean hardship) {

    /** @throws palazzo.law.BadInput where the value is negative */
    public Benefit {
        value.notNegative("value of the benefit");
    }

    /** An advantage to a body, or to a person with nothing to hide. */
    public static Benefit of(LocalDate granted, Euro value) {
        return new Benefit(granted, value, false, false);
    }
}
