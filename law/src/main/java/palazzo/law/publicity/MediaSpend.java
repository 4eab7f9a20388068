// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.publicity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import palazzo.law.BadInput;
import palazzo.law.Norm;
import palazzo.law.Text;
import palazzo.law.money.Euro;

/**
 * What a body committed in a year to space on mass media, without the costs of production.
 *
 * @param print newspapers and magazines
 * @param localRadioTv private local radio and television that work in the Union
 * @param other the rest; how space bought online counts is for the office to say
 */
public record MediaSpend(Euro print, Euro localRadioTv, Euro other) {

    private static final BigDecimal PRINT_PERCENT = BigDecimal.valueOf(50);
    private static final BigDecimal LOCAL_PERCENT = BigDecimal.valueOf(15);

    /** That of the law in force. */
    private static final int FIRST_YEAR = 2021;

    private static final int LAST_YEAR = 9998;

    /** Whether a share of the law is kept. */
    public enum Share {
        KEPT,
        MISSED,
        /** Nothing was spent: there is nothing to share and nothing to report. */
        NOT_DUE
    }

    /** @throws BadInput where a sum is negative */
    public MediaSpend {
        print.notNegative("print");
        localRadioTv.notNegative("local radio and television");
        other.notNegative("other media");
    }

    /** All three, in euro. @throws BadInput where they are more than can be added up */
    public Euro total() {
        return Euro.sum(print, localRadioTv, other);
    }

    /** Whether print has at least 50 percent, by exact sums. */
    @Norm("d.lgs. 208/2021, art. 49, quota del 50 per cento")
    public Share printShare() {
        return share(print, PRINT_PERCENT);
    }

    /** Whether local radio and television have at least 15 percent, by exact sums. */
    @Norm("d.lgs. 208/2021, art. 49, quota del 15 per cento")
    public Share localShare() {
        return share(localRadioTv, LOCAL_PERCENT);
    }

    /** The percent of {@code part} in the total, with two decimals, to be shown and never compared; zero of nothing. */
    public BigDecimal percentOf(Euro part) {
        return total().isZero()
                ? BigDecimal.ZERO.setScale(2)
                : part.amount().movePointRight(2).divide(total().amount(), 2, RoundingMode.HALF_UP);
    }

    /**
     * Whether {@code day} is in the window, all of September, in which the spend of {@code year} is reported.
     *
     * @throws BadInput where the year is before 2021: the rule before had another window
     */
    @Norm("AGCOM, comunicazione annuale delle spese, 1-30 settembre")
    public boolean isReportedOn(LocalDate day, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new BadInput(
                    "year", year, "is not between " + FIRST_YEAR + ", the year of the law, and " + LAST_YEAR);
        }
        return !total().isZero() && day.getYear() == year + 1 && day.getMonthValue() == 9;
    }

    /** Both answers, with the sums they compare. */
    public Text reason() {
        if (total().isZero()) {
            return new Text("Nessuna spesa: niente da ripartire.", "Nothing was spent: nothing to share.");
        }
        return new Text(
                "Stampa " + print + " su " + total() + " euro, almeno il 50 per cento: "
                        + told(printShare()).it()
                        + "; radio e TV locali " + localRadioTv + ", almeno il 15 per cento: "
                        + told(localShare()).it() + ".",
                "Print " + print + " of " + total() + " euro, at least 50 percent: "
                        + told(printShare()).en()
                        + "; local radio and TV " + localRadioTv + ", at least 15 percent: "
                        + told(localShare()).en() + ".");
    }

    private static Text told(Share share) {
        return share == Share.KEPT ? new Text("rispettato", "kept") : new Text("non rispettato", "missed");
    }

    private Share share(Euro part, BigDecimal percent) {
        if (total().isZero()) {
            return Share.NOT_DUE;
        }
        BigDecimal least = total().amount().multiply(percent).movePointLeft(2);
        return part.amount().compareTo(least) < 0 ? Share.MISSED : Share.KEPT;
    }
}
