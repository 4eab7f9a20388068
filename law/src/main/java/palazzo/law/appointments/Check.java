// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import palazzo.law.Norm;
import palazzo.law.terms.Term;

/**
 * A rule on the Mayor's appointments that can be asked. It answers passed, failed, or to be read by a person, and says
 * which facts it used. Its norm stands on the constant.
 */
public sealed interface Check
        permits PowerCheck,
                CandidacyCheck,
                PersonCheck,
                OfficeCheck,
                DeclarationCheck,
                BoardCheck,
                PublicityCheck,
                ReorganisationCheck {

    /** All checks, in the order of their ids. */
    static List<Check> all() {
        return Stream.<Check[]>of(
                        PowerCheck.values(),
                        CandidacyCheck.values(),
                        PersonCheck.values(),
                        OfficeCheck.values(),
                        DeclarationCheck.values(),
                        BoardCheck.values(),
                        PublicityCheck.values(),
                        ReorganisationCheck.values())
                .flatMap(Arrays::stream)
                .sorted(Comparator.comparing(Check::id))
                .toList();
    }

    /** Those due in {@code phase}. */
    static List<Check> dueIn(Phase phase) {
        return all().stream().filter(check -> check.phases().contains(phase)).toList();
    }

    /** Its judgement. */
    Rule rule();

    /** Its id: {@code AP-01} to {@code AP-45} for appointments, {@code RZ-01} to {@code RZ-10} for what the city holds. */
    default String id() {
        return rule().sheet().id();
    }

    /** When it is due. */
    default Set<Phase> phases() {
        return rule().sheet().phases();
    }

    /** The term it counts, if it counts one: it cannot count another. */
    default Optional<Term> term() {
        return rule().term();
    }

    /** What makes it doubtful, in English: its own reading, and that of the term it counts; empty where it is certain. */
    default String doubt() {
        return Stream.concat(Stream.of(norm().doubt()), term().map(Term::doubt).stream())
                .filter(doubt -> !doubt.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** The norm it applies, with the doubt where there is one. */
    default Norm norm() {
        Enum<?> constant = (Enum<?>) this;
        try {
            return constant.getDeclaringClass().getField(constant.name()).getAnnotation(Norm.class);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What it finds in {@code dossier}.
     *
     * @throws palazzo.law.BadInput where the facts cannot be together, such as a conviction after the day in question, or
     *     an organ of five and a board of three
     */
    default Finding read(Dossier dossier) {
        Reading reading = new Reading(dossier, term());
        Outcome outcome = rule().judge(reading);
        return Finding.of(this, outcome, reading.used());
    }
}
