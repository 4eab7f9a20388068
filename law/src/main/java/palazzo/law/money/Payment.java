// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.money;

import java.time.LocalDate;
import palazzo.law.Norm;
import palazzo.law.Text;

/**
 * A payment that a public office is about to make, and the tax debts of who receives it.
 *
 * @param day on which it is ordered, in Italy
 * @param amount in euro
 * @param professionalFee whether it pays the fee of a professional
 */
public record Payment(LocalDate day, Euro amount, boolean professionalFee) {

    /** Before it the limit was another. */
    private static final DatedAmount LIMIT = DatedAmount.from("2018-03-01", "5000.00");

    private static final LocalDate FEES_AT_ANY_AMOUNT = LocalDate.of(2026, 6, 15);

    /**
     * Who gets a professional's fee.
     *
     * @param collector what goes to the tax collector
     * @param professional the rest
     */
    public record Split(Euro collector, Euro professional) {}

    /** @throws palazzo.law.BadInput where the amount is negative, or the day is before 1 March 2018 */
    public Payment {
        amount.notNegative("amount");
        LIMIT.on(day);
    }

    /** Whether the tax debts must be asked for before it: over 5,000.00 euro, or as {@link #isSplit} has it. */
    @Norm("d.P.R. 602/1973, art. 48-bis, c. 1")
    public boolean needsTaxDebtCheck() {
        return amount.isOver(LIMIT.on(day)) || isSplit();
    }

    /** Whether it is the fee of a professional since 15 June 2026: checked at any amount, then split. */
    @Norm("d.P.R. 602/1973, art. 48-bis, c. 1-ter; l. 199/2025, art. 1, c. 725")
    public boolean isSplit() {
        return professionalFee && !amount.isZero() && !day.isBefore(FEES_AT_ANY_AMOUNT);
    }

    /**
     * How the fee is split where the professional owes {@code debt}: the collector gets the debt, up to the fee.
     *
     * @throws palazzo.law.BadInput where the debt is negative
     */
    public Split split(Euro debt) {
        Euro collector = debt.notNegative("debt").isOver(amount) ? amount : debt;
        return isSplit() ? new Split(collector, amount.minus(collector)) : new Split(Euro.ZERO, amount);
    }

    /** Why the debts are asked for, or are not. */
    public Text reason() {
        if (isSplit()) {
            return new Text(
                    "Compenso professionale: dal " + FEES_AT_ANY_AMOUNT + " i debiti si verificano per ogni importo.",
                    "Fee of a professional: since " + FEES_AT_ANY_AMOUNT + " debts are checked at any amount.");
        }
        Euro limit = LIMIT.on(day);
        return needsTaxDebtCheck()
                ? new Text(
                        amount + " euro, oltre " + limit + ": prima si verificano i debiti.",
                        amount + " euro, over " + limit + ": debts are checked first.")
                : new Text(
                        amount + " euro, non oltre " + limit + ": nessuna verifica.",
                        amount + " euro, not over " + limit + ": no check.");
    }
}
