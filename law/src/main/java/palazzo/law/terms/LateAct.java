// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import palazzo.law.BadInput;
import palazzo.law.Norm;
import palazzo.law.Text;

/** What an act on application must say of itself when it comes after its term. */
public final class LateAct {

    private LateAct() {}

    /**
     * The clause with the legal term and the time used; none where the act is in time.
     *
     * @param start the day the application was received
     * @param issued the day of the act
     * @throws BadInput where the act comes before the application, or the term is one whose days must pass
     */
    @Norm("l. 241/1990, art. 2, c. 9-quinquies")
    public static Optional<Text> clause(Deadline deadline, LocalDate start, LocalDate issued) {
        if (issued.isBefore(start)) {
            throw new BadInput("issued", issued, "is before the start, " + start);
        }
        if (deadline.term().mustPass()) {
            throw new BadInput("term", deadline.term().name(), "must pass in full: no act is late by it");
        }
        if (deadline.isOpenOn(issued)) {
            return Optional.empty();
        }
        long used = ChronoUnit.DAYS.between(start, issued);
        Text due = DateWords.of(deadline.dueDate());
        return Optional.of(new Text(
                "Termine previsto dalla legge: " + due.it() + ". Giorni impiegati: " + used + ".",
                "Term set by law: " + due.en() + ". Days used: " + used + "."));
    }
}
