// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.money;

import palazzo.law.Norm;

/** What a city must do before it takes money from a sponsor. */
public final class Sponsorship {

    private static final Euro LIMIT = Euro.of("40000.00");

    private Sponsorship() {}

    /** Whether a notice must stand on the site for thirty days before anybody negotiates: over 40,000.00 euro. */
    @Norm("d.lgs. 36/2023, art. 134, c. 4")
    public static boolean needsNotice(Euro value) {
        return value.notNegative("value").isOver(LIMIT);
    }
}
