// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.time.LocalDate;
import palazzo.law.Norm;

/** Which text of the conference of services applies. */
@Norm(
        value = "d.l. 19/2026, art. 5",
        doubt =
                "The changes made by l. 50/2026 were not read, nor which conferences keep the old text: we choose by the"
                        + " day of the call.")
public enum Regime {
    /** 45 days, 90 for sensitive interests. */
    BEFORE_DL_19_2026,
    /** 30 days, 60 for sensitive interests. */
    DL_19_2026;

    /** The day after the decree was published. */
    private static final LocalDate IN_FORCE = LocalDate.of(2026, 2, 20);

    /** The regime of a conference called on {@code day}. */
    public static Regime on(LocalDate day) {
        return day.isBefore(IN_FORCE) ? BEFORE_DL_19_2026 : DL_19_2026;
    }
}
