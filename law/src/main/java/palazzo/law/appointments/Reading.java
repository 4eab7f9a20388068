// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import palazzo.law.BadInput;
import palazzo.law.terms.Counting;
import palazzo.law.terms.Facts;
import palazzo.law.terms.Term;

/** A dossier in the hands of one check: it notes each fact that is looked at. What is not known is left to a person. */
final class Reading {

    private final Dossier dossier;
    private final Optional<Term> term;
    private final Map<String, UsedFact> used = new LinkedHashMap<>();

    /** @param term the only one that may be counted */
    Reading(Dossier dossier, Optional<Term> term) {
        this.dossier = dossier;
        this.term = term;
        used.put(Dossier.DAY.code(), UsedFact.of(Dossier.DAY, Optional.of(dossier.day())));
    }

    LocalDate day() {
        return dossier.day();
    }

    /** The day in question and the facts looked at so far, in that order. */
    List<UsedFact> used() {
        return List.copyOf(used.values());
    }

    Outcome is(Fact<Boolean> fact) {
        return that(fact, value -> value);
    }

    Outcome isNot(Fact<Boolean> fact) {
        return that(fact, value -> !value);
    }

    /** Passed where it is known that there is no such thing. */
    Outcome none(Fact<?> fact) {
        Optional<?> known = look(fact);
        return known == null ? Outcome.TO_READ : Outcome.passedIf(known.isEmpty());
    }

    /** Failed where there is no such thing, else as the predicate says. */
    <T> Outcome that(Fact<T> fact, Predicate<T> good) {
        return judged(fact, value -> Outcome.passedIf(good.test(value)));
    }

    <T> Outcome judged(Fact<T> fact, Function<T, Outcome> judge) {
        Optional<T> known = look(fact);
        return known == null ? Outcome.TO_READ : known.map(judge).orElse(Outcome.FAILED);
    }

    <T, U> Outcome that(Fact<T> first, Fact<U> second, BiPredicate<T, U> good) {
        return judged(first, second, (one, other) -> Outcome.passedIf(good.test(one, other)));
    }

    <T, U> Outcome judged(Fact<T> first, Fact<U> second, BiFunction<T, U, Outcome> judge) {
        look(first);
        look(second);
        return judged(first, one -> judged(second, other -> judge.apply(one, other)));
    }

    /** Passed where no element is bad. */
    <T> Outcome noneOf(Fact<List<T>> fact, Predicate<T> bad) {
        return that(fact, values -> values.stream().noneMatch(bad));
    }

    /** A day that has come. @throws BadInput where it is after the day in question */
    LocalDate come(Fact<LocalDate> fact, LocalDate value) {
        if (value.isAfter(day())) {
            throw new BadInput(fact.code(), value, "is after " + day() + ", the day in question");
        }
        return value;
    }

    /** Whether the day in question is after {@code last}. */
    boolean isOver(LocalDate last) {
        return day().isAfter(last);
    }

    /**
     * Passed where {@code day} is in time however the term of the check is read from {@code start}: no holiday moves its
     * strict last day, and days that must pass have passed. A start from before its law is read by a person.
     */
    Outcome inTime(LocalDate start, LocalDate day) {
        Term counted = term.orElseThrow();
        if (start.isBefore(counted.since())) {
            return Outcome.TO_READ;
        }
        return Outcome.passedIf(
                counted.deadline(Facts.from(start), Counting.ORDINARY).isSafeOn(day));
    }

    /** This reading. @throws BadInput where both facts are known and cannot be together */
    <T, U> Reading agreeing(Fact<T> one, Fact<U> other, BiPredicate<T, U> agree) {
        Optional<T> first = dossier.known(one);
        Optional<U> second = dossier.known(other);
        if (first != null && second != null && !agree.test(first.orElseThrow(), second.orElseThrow())) {
            throw new BadInput(
                    other.code(),
                    UsedFact.of(other, second).value().en(),
                    "cannot be where " + one.code() + " is "
                            + UsedFact.of(one, first).value().en());
        }
        return this;
    }

    private <T> @Nullable Optional<T> look(Fact<T> fact) {
        Optional<T> known = dossier.known(fact);
        used.putIfAbsent(fact.code(), UsedFact.of(fact, known));
        return known;
    }
}
