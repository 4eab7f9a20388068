// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.money;

import java.time.LocalDate;
import palazzo.law.Norm;

/** How a town may buy services, supplies or design. */
public enum Award {
    DIRECT,
    NEGOTIATED,
    EUROPEAN;

    /** The lightest way open for a contract of {@code value} without VAT, started on {@code day}. */
    @Norm(
            value = "d.lgs. 36/2023, art. 50, c. 1, lett. e",
            doubt = "That five operators are asked was not read in a copy of the text.")
    public static Award ofServices(Euro value, LocalDate day) {
        if (!Threshold.DIRECT_AWARD_OF_SERVICES.isReached(value, day)) {
            return DIRECT;
        }
        return Threshold.EUROPEAN_SERVICES.isReached(value, day) ? EUROPEAN : NEGOTIATED;
    }
}
