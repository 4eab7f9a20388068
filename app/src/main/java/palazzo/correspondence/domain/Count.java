// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.LocalDate;

/**
 * From what a last day is counted: kept with the day, so that it can be counted anew.
 *
 * @param rule {@link #OFFICE}, or the code of a term of law, {@code PT-028}
 * @param start the day it runs from, which is not counted
 * @param days how many, where the rule is the office's own
 */
public record Count(String rule, LocalDate start, int days) {

    /** So many days by the office's own choice. */
    public static final String OFFICE = "OFFICE";

    /** The same rule from a day on. */
    static Count office(LocalDate start, int days) {
        return new Count(OFFICE, start, days);
    }

    boolean isOfLaw() {
        return !rule.equals(OFFICE);
    }
}
