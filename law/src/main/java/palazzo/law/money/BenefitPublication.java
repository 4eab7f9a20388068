// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.money;

import java.time.LocalDate;
import java.util.List;
import palazzo.law.BadInput;
import palazzo.law.Norm;
import palazzo.law.Text;

/**
 * What must be published before the last act in favour of one beneficiary has effect.
 *
 * @param total what the beneficiary got in the solar year of the last act
 * @param rows the acts to publish; empty where none is due
 */
public record BenefitPublication(Euro total, List<Benefit> rows) {

    /** From the year of its decree; what was published before is another law. */
    private static final DatedAmount LIMIT = DatedAmount.from("2013-01-01", "1000.00");

    /**
     * @param acts all acts in favour of one beneficiary, the one in question last
     * @throws BadInput where there is no act, or the one in question is of before 2013
     */
    @Norm("d.lgs. 33/2013, art. 26, cc. 2-3")
    public static BenefitPublication of(List<Benefit> acts) {
        if (acts.isEmpty()) {
            throw new BadInput("acts", acts, "there is no act to judge");
        }
        LocalDate granted = acts.getLast().granted();
        Euro limit = LIMIT.on(granted);
        int year = granted.getYear();
        List<Benefit> ofTheYear =
                acts.stream().filter(act -> act.granted().getYear() == year).toList();
        Euro total = Euro.sum(ofTheYear.stream().map(Benefit::value).toArray(Euro[]::new));
        return new BenefitPublication(total, total.isOver(limit) ? ofTheYear : List.of());
    }

    /** Whether the last act has no effect before publication. */
    public boolean isDue() {
        return !rows.isEmpty();
    }

    /** Whether the sum may be paid: no publication is due, or all rows are out. */
    @Norm("d.lgs. 33/2013, art. 26, c. 3, pagamento")
    public boolean mayBePaid(boolean published) {
        return published || !isDue();
    }

    /**
     * Whether the row of {@code act} goes out without the identity of the person: one in need always, anybody where the
     * sums ask for no publication.
     */
    @Norm("d.lgs. 33/2013, art. 26, c. 4")
    @Norm("Garante, linee guida 2014 sulla trasparenza in rete, persone fisiche sotto la soglia")
    public boolean isMasked(Benefit act) {
        return act.person() && (act.hardship() || !isDue());
    }

    /** Why, with the sum. */
    public Text reason() {
        return isDue()
                ? new Text(
                        "Nell'anno il beneficiario ha avuto " + total
                                + " euro, oltre 1000.00: l'atto ha effetto solo dopo la pubblicazione.",
                        "In the year the beneficiary got " + total
                                + " euro, over 1000.00: the act has effect only after publication.")
                : new Text(
                        "Nell'anno il beneficiario ha avuto " + total
                                + " euro, non oltre 1000.00: la pubblicazione non condiziona l'atto.",
                        "In the year the beneficiary got " + total
                                + " euro, not over 1000.00: the act does not wait for publication.");
    }
}
