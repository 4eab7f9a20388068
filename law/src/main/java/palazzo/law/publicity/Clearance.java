// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.publicity;

import java.util.Optional;
import palazzo.law.Text;

/**
 * The guard's answer.
 *
 * @param ruling what becomes of the act
 * @param reason why, for the person who asked
 * @param norm the norm applied
 * @param period the electoral period that decided, if one did
 */
public record Clearance(Ruling ruling, Text reason, String norm, Optional<ElectoralPeriod> period) {

    /** What becomes of an act. */
    public enum Ruling {
        ALLOWED,
        /** Both marks of the exception are claimed: a second person approves them, and their reasons are kept. */
        ALLOWED_WITH_SECOND_APPROVAL,
        REFUSED
    }

    /** Whether the act may go out, be it after a second approval. */
    public boolean isAllowed() {
        return ruling != Ruling.REFUSED;
    }
}
