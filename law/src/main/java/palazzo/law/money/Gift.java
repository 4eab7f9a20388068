// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.money;

import palazzo.law.Norm;
import palazzo.law.Text;

/**
 * A gift offered to somebody of the house.
 *
 * @param value estimated, in euro
 * @param receiver whose rules apply
 */
public record Gift(Euro value, Receiver receiver) {

    private static final Euro LIMIT = Euro.of("150.00");

    /** Who is offered it. */
    public enum Receiver {
        EMPLOYEE,
        COLLABORATOR,
        ELECTED
    }

    /** What becomes of it. */
    public enum Fate {
        /** Small and of use: the receiver keeps it. */
        KEPT,
        /** Over the limit: at once to the administration, which returns or devolves it. */
        HANDED_OVER,
        /** The code of the elected decides, and a person reads it. */
        TO_BE_READ
    }

    /** @throws palazzo.law.BadInput where the value is negative */
    public Gift {
        value.notNegative("value of the gift");
    }

    /** What becomes of the gift: kept up to 150.00 euro. */
    @Norm("d.P.R. 62/2013, art. 4")
    public Fate fate() {
        if (receiver == Receiver.ELECTED) {
            return Fate.TO_BE_READ;
        }
        return value.isOver(LIMIT) ? Fate.HANDED_OVER : Fate.KEPT;
    }

    /** Why. */
    public Text reason() {
        return switch (fate()) {
            case TO_BE_READ ->
                new Text(
                        "Per chi è eletto vale il codice di condotta dell'organo: lo legge una persona.",
                        "The elected follow the code of their organ: a person reads it.");
            case HANDED_OVER ->
                new Text(
                        value + " euro, oltre " + LIMIT + ": va consegnato subito all'amministrazione.",
                        value + " euro, over " + LIMIT + ": it is handed at once to the administration.");
            case KEPT ->
                new Text(
                        value + " euro, non oltre " + LIMIT + ": di modico valore, si può tenere.",
                        value + " euro, not over " + LIMIT + ": of small value, it may be kept.");
        };
    }
}
