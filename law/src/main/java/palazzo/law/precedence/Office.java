// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import palazzo.law.Text;

/**
 * An office that has a place in the decree, or a courtesy one such as a spouse.
 *
 * @param code stable, as in {@code offices.csv}
 * @param name in the singular
 */
public record Office(String code, Text name) {

    /** The office with this code. @throws palazzo.law.BadInput where there is none */
    public static Office of(String code) {
        return Offices.byCode(code);
    }

    boolean is(String... codes) {
        for (String each : codes) {
            if (each.equals(code)) {
                return true;
            }
        }
        return false;
    }
}
