// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The end of a term while its changes are looked at.
 *
 * @param strict the last day without any roll
 * @param legal the day from which the legal one is found; the strict one, but for what stopped the term after it
 * @param legalSteps why they differ
 */
record End(LocalDate strict, LocalDate legal, List<Step> legalSteps) {

    static End on(LocalDate day) {
        return new End(day, day, List.of());
    }

    /** The same day moved only for whoever goes by the legal one. */
    End withLegal(LocalDate day, List<Step> why) {
        List<Step> all = new ArrayList<>(legalSteps);
        all.addAll(why);
        return new End(strict, day, List.copyOf(all));
    }
}
