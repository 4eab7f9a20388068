// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a letter.
 *
 * @param competence line of the function chart it falls under
 * @param unit that does it
 * @param assignee to whom; null while the unit has given it to nobody
 * @param number its registry number; null where it takes none, or it is still to come
 * @param due the last day of the answer; null where none is owed
 * @param matter what it is about
 */
public record Handling(
        Outcome outcome,
        String competence,
        String unit,
        @Nullable UUID assignee,
        @Nullable String number,
        @Nullable Due due,
        Instant triagedAt,
        Matter matter) {

    /** One that is about nothing in particular. */
    Handling(
            Outcome outcome,
            String competence,
            String unit,
            @Nullable UUID assignee,
            @Nullable String number,
            @Nullable Due due,
            Instant triagedAt) {
        this(outcome, competence, unit, assignee, number, due, triagedAt, Matter.NONE);
    }

    /**
     * A last day with its computation.
     *
     * @param reasonIt the count in words, Italian
     * @param reasonEn the count in words, English
     * @param count from what it was found; null where it is no term that is counted
     */
    public record Due(
            LocalDate date,
            String reasonIt,
            String reasonEn,
            @Nullable Count count) {

        /** A day that is said and not counted. */
        public Due(LocalDate date, String reasonIt, String reasonEn) {
            this(date, reasonIt, reasonEn, null);
        }
    }

    Handling under(String registryNumber) {
        return new Handling(outcome, competence, unit, assignee, registryNumber, due, triagedAt, matter);
    }

    Handling under(String otherCompetence, String newUnit) {
        return new Handling(outcome, otherCompetence, newUnit, null, number, due, triagedAt, matter);
    }

    Handling givenTo(String newUnit, @Nullable UUID person) {
        return new Handling(outcome, competence, newUnit, person, number, due, triagedAt, matter);
    }
}
