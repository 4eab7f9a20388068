// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.money;

import java.time.LocalDate;
import palazzo.law.Norm;
import palazzo.law.Text;

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

    /** Why a contract of services of {@code value} takes its way on {@code day}. */
    public static Text reasonOfServices(Euro value, LocalDate day) {
        Euro direct = Threshold.DIRECT_AWARD_OF_SERVICES.on(day);
        return switch (ofServices(value, day)) {
            case DIRECT ->
                new Text(
                        value + " euro, sotto " + direct + ": affidamento diretto.",
                        value + " euro, under " + direct + ": direct award.");
            case NEGOTIATED ->
                new Text(
                        value + " euro, da " + direct + " e sotto " + european(day) + ": procedura negoziata.",
                        value + " euro, from " + direct + " and under " + european(day) + ": negotiated procedure.");
            case EUROPEAN ->
                new Text(
                        value + " euro, da " + european(day) + ": procedura europea.",
                        value + " euro, from " + european(day) + ": European procedure.");
        };
    }

    private static Euro european(LocalDate day) {
        return Threshold.EUROPEAN_SERVICES.on(day);
    }
}
