// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.money;

import java.math.BigDecimal;
import palazzo.law.BadInput;
import palazzo.law.Norm;

/**
 * The yearly fund of a Lombard town for works of religious denominations.
 *
 * @param percent at least 8, at most 100; a town may set it higher than 8
 */
@Norm("l.r. Lombardia 12/2005, art. 73, c. 1")
public record ReligiousFund(BigDecimal percent) {

    private static final BigDecimal LEAST = BigDecimal.valueOf(8);
    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    /** @throws BadInput where the percent is under 8 or over 100 */
    public ReligiousFund {
        if (percent.compareTo(LEAST) < 0 || percent.compareTo(MOST) > 0) {
            throw new BadInput("percent", percent, "is not between the 8 of the law and 100");
        }
    }

    /** What the secondary urbanisation fees collected bring to the fund. */
    public Euro fromFees(Euro collected) {
        return collected.notNegative("fees collected").percent(percent);
    }

    /** What works done by builders and areas ceded instead of fees bring to it. */
    @Norm(
            value = "l.r. Lombardia 12/2005, art. 73, c. 1, opere e aree",
            doubt = "The part on works and areas was not read in a copy of the text.")
    public Euro fromWorksAndAreas(Euro works, Euro areas) {
        return works.notNegative("direct works")
                .percent(percent)
                .plus(areas.notNegative("ceded areas").percent(percent));
    }
}
