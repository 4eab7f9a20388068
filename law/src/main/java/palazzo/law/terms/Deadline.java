// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import palazzo.law.Norm;
import palazzo.law.Text;

/**
 * The end of a term, and why. Most terms are those in which something must be done; of some the days must pass before
 * something may be done, and the questions answer for either.
 *
 * @param term which one
 * @param strictLastDay the last day without any roll: alarms go by it; the last of the days that must pass
 * @param dueDate the legal last day, never before the strict one; where days must pass, the first day on which one may act
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

    /** Whether on {@code day} one may act in every reading: by the strict last day, or when the days have passed. */
    public boolean isSafeOn(LocalDate day) {
        return term.mustPass() ? !day.isBefore(dueDate) : !day.isAfter(strictLastDay);
    }

    /** Whether on {@code day} one may act by law: by the legal last day, or when the days have passed. */
    public boolean isOpenOn(LocalDate day) {
        return term.mustPass() ? !day.isBefore(dueDate) : !day.isAfter(dueDate);
    }

    /** The first day on which one may act; none where one must act by the end of the term. */
    public Optional<LocalDate> mayActFrom() {
        return Optional.of(dueDate).filter(day -> term.mustPass());
    }

    /** The day on which silence has taken effect where it does; none where days must pass and nobody is waited for. */
    public Optional<LocalDate> silentSince() {
        return Optional.of(dueDate.plusDays(1)).filter(day -> !term.mustPass());
    }

    /** Whether an act of {@code day} has no effect, for silence had granted or agreed before it. */
    @Norm("l. 241/1990, art. 2, c. 8-bis")
    public boolean isWithoutEffect(LocalDate day) {
        boolean answered = silence == Silence.CONSENT || silence == Silence.ASSENT;
        return answered && !isOpenOn(day);
    }

    /** Both computations as sentences, the strict day's first. */
    public List<Text> why() {
        return Stream.concat(strictSteps.stream(), dueSteps.stream())
                .map(Step::words)
                .toList();
    }
}
