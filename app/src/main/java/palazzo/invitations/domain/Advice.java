// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Subject;

/**
 * What an office is asked about an invitation, and what it says.
 *
 * @param why it is asked: the words or facts that a rule found
 * @param given null until it is given
 */
public record Advice(
        UUID id,
        UUID invitation,
        String competence,
        String unit,
        String why,
        Instant askedAt,
        LocalDate due,
        @Nullable Given given) {

    /** What is advised. @param delegate to whom it should be given; empty for nobody in particular */
    public record Given(Verdict verdict, String delegate, String words, UUID by, Instant at) {}

    /** What an office advises. */
    public enum Verdict {
        /** Go. */
        FAVOUR,
        /** Send somebody. */
        DELEGATE,
        /** Do not go. */
        AGAINST
    }

    /** What it is to the tasks. */
    Subject subject() {
        return new Subject("invitation-advice", id);
    }
}
