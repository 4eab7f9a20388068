// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import palazzo.law.Text;

/**
 * The last day of a term, and why.
 *
 * @param term which one
 * @param strictLastDay the last day without any roll: alarms go by it
 * @param dueDate the legal last day, never before the strict one
 * @param silence what it means that nothing is done by then
 * @param strictSteps how the strict day was found
 * @param dueSteps how the legal one was found from it
 */
public record Deadline(
        Term term,
        LocalDate strictLastDay,
        LocalDate dueDate,
        Silence silence,
        List<Step> strictSteps,
        List<Step> dueSteps) {

    /** Whether on {@code day} there is time in every reading: it is not after the strict last day. */
    public boolean isSafeOn(LocalDate day) {
        return !day.isAfter(strictLastDay);
    }

    /** Whether on {@code day} there is still time by law. */
    public boolean isOpenOn(LocalDate day) {
        return !day.isAfter(dueDate);
    }

    /** The day on which silence has taken effect where it does. */
    public LocalDate silentSince() {
        return dueDate.plusDays(1);
    }

    /** Both computations as sentences, the strict day's first. */
    public List<Text> why() {
        return Stream.concat(strictSteps.stream(), dueSteps.stream())
                .map(Step::words)
                .toList();
    }
}
