// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.money;

import static palazzo.law.money.DatedAmount.from;

import java.time.LocalDate;
import palazzo.law.BadInput;
import palazzo.law.Norm;

/** The sums from which public contracts change their rules, each with the dates it is in force. Sums are without VAT. */
public enum Threshold {
    /** Works may be awarded directly below it. */
    @Norm("d.lgs. 36/2023, art. 50, c. 1, lett. a")
    DIRECT_AWARD_OF_WORKS(from("2023-07-01", "150000.00")),

    /** Services, supplies and design may be awarded directly below it. */
    @Norm("d.lgs. 36/2023, art. 50, c. 1, lett. b")
    DIRECT_AWARD_OF_SERVICES(from("2023-07-01", "140000.00")),

    /** Services and supplies of a town follow the European procedures from it. */
    @Norm("d.lgs. 36/2023, art. 14; regg. del. (UE) 2023/2495 e 2025/2152")
    EUROPEAN_SERVICES(
            from("2024-01-01", "221000.00").then("2026-01-01", "216000.00").until("2027-12-31")),

    /** Works and concessions follow the European procedures from it. */
    @Norm("d.lgs. 36/2023, art. 14; regg. del. (UE) 2025/2151 e 2025/2152")
    EUROPEAN_WORKS(from("2026-01-01", "5404000.00").until("2027-12-31")),

    /** Services of central bodies; a town never applies it. */
    @Norm("reg. del. (UE) 2025/2152, amministrazioni centrali")
    EUROPEAN_SERVICES_OF_CENTRAL_BODIES(from("2026-01-01", "140000.00").until("2027-12-31")),

    /** The same supplier may be chosen again below it. */
    @Norm(value = "d.lgs. 36/2023, art. 49, c. 6", doubt = "The amount was not read in a copy of the text.")
    ROTATION(from("2023-07-01", "5000.00")),

    /** Social and special services follow the European light regime from it. */
    @Norm(value = "d.lgs. 36/2023, art. 14, servizi sociali", doubt = "The amount was not read in a copy of the text.")
    EUROPEAN_SOCIAL_SERVICES(from("2023-07-01", "750000.00"));

    private final DatedAmount amount;

    Threshold(DatedAmount amount) {
        this.amount = amount;
    }

    /** The sum in force on {@code day}. @throws BadInput where none is known for that day */
    public Euro on(LocalDate day) {
        return amount.on(day);
    }

    /**
     * Whether {@code value} is at or over the sum in force on {@code day}.
     *
     * @throws BadInput where the value is negative or no sum is known for that day
     */
    public boolean isReached(Euro value, LocalDate day) {
        return value.notNegative("value").compareTo(on(day)) >= 0;
    }
}
