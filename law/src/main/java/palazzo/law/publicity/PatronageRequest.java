// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.publicity;

import java.time.LocalDate;
import palazzo.law.BadInput;
import palazzo.law.Day;
import palazzo.law.Norm;

/**
 * A request for the patronage of the city.
 *
 * @param event the first day of the initiative
 * @param filed the day the request came in
 */
public record PatronageRequest(LocalDate event, LocalDate filed) {

    private static final int DAYS_BEFORE = 45;

    /** @throws BadInput where the event comes before the request, or its year has not four digits */
    public PatronageRequest {
        Day.known("event", event);
        if (event.isBefore(filed)) {
            throw new BadInput("event", event, "is before the request of " + filed);
        }
    }

    /** The last day to file: 45 days before the event. A later request needs a reasoned exception. */
    @Norm("Comune di Milano, disciplina dei patrocini")
    public LocalDate lastDayToFile() {
        return event.minusDays(DAYS_BEFORE);
    }

    /** Whether it came by the last day to file. */
    public boolean isInTime() {
        return !filed.isAfter(lastDayToFile());
    }
}
