// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.money;

import java.time.LocalDate;
import palazzo.law.BadInput;
import palazzo.law.Day;
import palazzo.law.Norm;
import palazzo.law.Typed;

/**
 * A request for a part of a fund.
 *
 * @param applicant who asks
 * @param admissible what may be given at most, in euro
 * @param weight the applicant's weight against the others, as the city sets it; positive
 * @param filed the day it was filed
 */
public record FundRequest(String applicant, Euro admissible, long weight, LocalDate filed) {

    /** @throws BadInput where nobody asks, the sum is negative or the weight is not positive */
    public FundRequest {
        applicant = Typed.required("applicant", applicant);
        admissible.notNegative("admissible sum of " + applicant);
        if (weight <= 0) {
            throw new BadInput("weight of " + applicant, weight, "is not positive");
        }
    }

    /** Whether it takes part in the sharing of {@code year}: filed by 30 June. A later one waits for the next. @throws BadInput where it is no year of four digits */
    @Norm("l.r. Lombardia 12/2005, art. 73, c. 3")
    public boolean isInTimeFor(int year) {
        return !filed.isAfter(LocalDate.of(Day.knownYear("year", year), 6, 30));
    }
}
