// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.time.LocalDate;
import palazzo.law.BadInput;
import palazzo.law.Norm;
import palazzo.law.calendar.Years;

/**
 * How a term is counted.
 *
 * @param start the event it runs from, as files name it
 * @param since the first start for which its law is known: at least the year the law is of
 * @param duration how long it is
 * @param change what may move its end
 * @param roll what becomes of a last day that is a holiday
 * @param silence what it means that nothing is done
 */
record Rule(String start, LocalDate since, Duration duration, Change change, Roll roll, Silence silence) {

    private static final LocalDate YEAR_OF_LAW_241 = LocalDate.of(1990, 1, 1);

    /** A term of l. 241/1990, unless {@link #since} says more. */
    static Rule from(String start, Duration duration) {
        return new Rule(start, YEAR_OF_LAW_241, duration, Change.NONE, Roll.TO_AN_OPEN_DAY, Silence.FAILURE);
    }

    static Rule from(String start, Length length) {
        return from(start, (facts, steps) -> length);
    }

    static Rule days(int number, String start) {
        return from(start, new Length.Days(number));
    }

    /** For starts from {@code first} on: those before it are refused. */
    Rule since(LocalDate first) {
        return new Rule(start, first, duration, change, roll, silence);
    }

    /** For starts from the year of its law on. */
    Rule ofTheYear(int law) {
        return since(LocalDate.of(law, 1, 1));
    }

    Rule changedBy(Change other) {
        return new Rule(start, since, duration, other, roll, silence);
    }

    Rule rolling(Roll other) {
        return new Rule(start, since, duration, change, other, silence);
    }

    Rule silent(Silence effect) {
        return new Rule(start, since, duration, change, roll, effect);
    }

    Deadline count(Term term, Facts facts, Counting counting) {
        onlySinceItsLaw(facts);
        onlyWhatBelongs(facts);
        Steps strictSteps = new Steps();
        strictSteps.add(new Step.Counted(term));
        Length length = duration.of(facts, strictSteps);
        LocalDate strict = length.end(facts.start(), counting.holidays());
        length.explain(facts.start(), strict, strictSteps);
        End end = change.newEnd(End.on(strict), facts, counting, strictSteps);
        onlyInKnownYears(facts, end.legal());
        Steps dueSteps = new Steps();
        end.legalSteps().forEach(dueSteps::add);
        LocalDate due = roll.due(end.legal(), counting, dueSteps);
        Silence effect = effect(facts, due, dueSteps);
        return new Deadline(term, end.strict(), due, effect, strictSteps.taken(), dueSteps.taken());
    }

    @Norm("l. 241/1990, art. 20, cc. 1 e 4")
    private Silence effect(Facts facts, LocalDate due, Steps steps) {
        boolean isNotFormed = facts.is(Trait.WITHOUT_ESSENTIAL_ELEMENTS) || facts.is(Trait.SILENCE_EXCLUDED);
        if (silence != Silence.CONSENT || !isNotFormed) {
            return silence;
        }
        steps.add(Step.of(Sentence.SILENCE_NOT_FORMED, due));
        return Silence.FAILURE;
    }

    private void onlySinceItsLaw(Facts facts) {
        if (facts.start().isBefore(since)) {
            throw new BadInput(start, facts.start(), "the law of this term is known from " + since);
        }
    }

    private void onlyInKnownYears(Facts facts, LocalDate last) {
        if (last.getYear() > Years.LAST) {
            throw new BadInput(start, facts.start(), "the term ends after " + Years.LAST);
        }
    }

    /** A fact that the rule would pass over in silence is a mistake of whoever told it. */
    private void onlyWhatBelongs(Facts facts) {
        for (Event event : facts.events().keySet()) {
            if (!change.events().contains(event)) {
                throw new BadInput(event.key(), facts.events().get(event), "does not belong to this term");
            }
        }
        for (Trait trait : facts.traits()) {
            if (!looksAt(trait)) {
                throw new BadInput(trait.key(), trait, "does not belong to this term");
            }
        }
        if (facts.days().isPresent() && !duration.takesDays()) {
            throw new BadInput("term", facts.days().getAsInt(), "the days of this term are not the body's to set");
        }
        if (facts.regime().isPresent() && !duration.takesRegime()) {
            throw new BadInput("regime", facts.regime().get(), "does not belong to this term");
        }
    }

    private boolean looksAt(Trait trait) {
        boolean ofSilence = trait == Trait.WITHOUT_ESSENTIAL_ELEMENTS || trait == Trait.SILENCE_EXCLUDED;
        return ofSilence
                ? silence == Silence.CONSENT
                : duration.traits().contains(trait) || change.traits().contains(trait);
    }
}
