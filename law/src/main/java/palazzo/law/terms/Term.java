// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import palazzo.law.Norm;
import palazzo.law.Text;

/** A term that law sets. */
public sealed interface Term
        permits ProcedureTerm,
                OpinionTerm,
                ConferenceTerm,
                AccessTerm,
                CorrectionTerm,
                AppointmentTerm,
                PublicationTerm {

    /** What the term is called in code. */
    String name();

    /** Its row in the table of terms. */
    Sheet sheet();

    /** The codes that the compiled table of terms gives it: {@code PT-001}. */
    default List<String> codes() {
        return sheet().codes();
    }

    /** What is due. */
    default Text title() {
        return sheet().title();
    }

    /** The event it runs from, as files name it: {@code received}. */
    default String start() {
        return sheet().rule().start();
    }

    /** The first start for which its law is known. */
    default LocalDate since() {
        return sheet().rule().since();
    }

    /** Whether its days must pass before something may be done; else it must be done by their end. */
    default boolean mustPass() {
        return sheet().rule().silence() == Silence.FREE;
    }

    /**
     * The last day, strict and legal, with its reasons.
     *
     * @throws palazzo.law.BadInput where the facts cannot be, do not belong to this term, leave it without an end, or
     *     come before its law
     */
    default Deadline deadline(Facts facts, Counting counting) {
        return sheet().rule().count(this, facts, counting);
    }

    /** The norms it applies, as offices cite them. */
    default String norms() {
        return Arrays.stream(cited()).map(Norm::value).collect(Collectors.joining("; "));
    }

    /** Whether the norm was read and is read by all alike; a doubtful term only warns. */
    default boolean isCertain() {
        return doubt().isEmpty();
    }

    /** What makes it doubtful, in English; empty where it is certain. */
    default String doubt() {
        return Arrays.stream(cited())
                .map(Norm::doubt)
                .filter(doubt -> !doubt.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private Norm[] cited() {
        try {
            return getClass().getField(name()).getAnnotationsByType(Norm.class);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("a term is a constant of its table", e);
        }
    }
}
