// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import palazzo.law.BadInput;
import palazzo.law.Day;
import palazzo.law.Norm;

/**
 * The time for which somebody is appointed. What must happen by when is in {@link palazzo.law.terms.AppointmentTerm}.
 *
 * @param start its first day, in Italy
 * @param expiry its last day
 */
public record Mandate(LocalDate start, LocalDate expiry) {

    private static final List<Integer> DAYS_BEFORE_EXPIRY = List.of(60, 30, 7);
    private static final int DAYS_AFTER_EXPIRY = 30;

    /** @throws BadInput where it ends before it starts, or a year has not four digits */
    public Mandate {
        Day.known("start", start);
        Day.known("expiry", expiry);
        if (expiry.isBefore(start)) {
            throw new BadInput("expiry", expiry, "is before the start, " + start);
        }
    }

    /** From when the appointment works: its start, or the declaration of no bar where that came later. */
    @Norm("d.lgs. 39/2013, art. 20, c. 4")
    public LocalDate worksFrom(LocalDate declaration) {
        return declaration.isAfter(start) ? declaration : start;
    }

    /** The days on which whoever plans is told that it expires, or that its extension of 45 days is running out. */
    public List<LocalDate> alarms() {
        return Stream.concat(
                        DAYS_BEFORE_EXPIRY.stream().map(expiry::minusDays),
                        Stream.of(expiry.plusDays(DAYS_AFTER_EXPIRY)))
                .toList();
    }
}
