// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import java.time.LocalDate;

/**
 * A date that binds somebody, said as it matters today: late, today, soon, later.
 *
 * @param date the last good day
 * @param workingDaysLate working days since then, at the office's calendar; 0 while it is not late
 */
public record Due(LocalDate date, int workingDaysLate) {

    /** How many days ahead are still soon. */
    private static final int SOON = 3;

    /** The class of its label. */
    public String css(LocalDate today) {
        if (date.isBefore(today)) {
            return "is-late";
        }
        if (date.equals(today)) {
            return "is-today";
        }
        return date.isAfter(today.plusDays(SOON)) ? "is-later" : "is-soon";
    }

    /** Its words. A date that passed on days when nobody works is late by no working day: then the words are only that. */
    public Phrase phrase(LocalDate today) {
        if (date.isBefore(today)) {
            return Phrase.of("ui.due.late", workingDaysLate);
        }
        if (date.equals(today)) {
            return Phrase.of("ui.due.today");
        }
        return date.equals(today.plusDays(1)) ? Phrase.of("ui.due.tomorrow") : Phrase.of("ui.due.on", date);
    }
}
