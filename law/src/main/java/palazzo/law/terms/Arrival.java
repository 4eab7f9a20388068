// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import palazzo.law.BadInput;
import palazzo.law.Norm;
import palazzo.law.calendar.Years;

/** The day from which terms run, for what comes by certified mail or is filed online. */
public final class Arrival {

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    private Arrival() {}

    /**
     * The day in Italy on which it was delivered, until midnight and whatever the hours of the office.
     *
     * @throws BadInput where that day is in a year whose holidays are not known
     */
    @Norm(
            value = "d.lgs. 82/2005, art. 65; d.P.R. 68/2005",
            doubt = "We know this rule from memory: it was not read in a copy of the text.")
    public static LocalDate day(Instant delivered) {
        try {
            return Years.known("delivered", delivered.atZone(ITALY).toLocalDate());
        } catch (DateTimeException beyond) {
            throw new BadInput("delivered", delivered, "is beyond any calendar");
        }
    }
}
