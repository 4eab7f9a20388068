// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one is invited to.
 *
 * @param starts null while it is not known
 * @param ends null where it is not said
 * @param country two letters of ISO 3166-1 where whoever invites is another country's; empty for Italy
 * @param asked what is wanted of the Mayor: a greeting, a ribbon cut; empty where it is not said
 * @param answerBy the last day for the answer; null where none was set
 */
public record Details(
        String title,
        Occasion occasion,
        @Nullable Instant starts,
        @Nullable Instant ends,
        String place,
        String country,
        String asked,
        @Nullable LocalDate answerBy) {

    private static final Duration USUAL = Duration.ofMinutes(90);

    /** When it ends, or would if it took as long as such things do. */
    public Instant until() {
        return ends == null ? Objects.requireNonNull(starts).plus(USUAL) : ends;
    }

    /** The same at another time and place. */
    Details moved(Instant from, @Nullable Instant to, String where) {
        return new Details(title, occasion, from, to, where, country, asked, answerBy);
    }
}
