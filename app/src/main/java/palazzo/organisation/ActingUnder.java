// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.util.Optional;

/** The competence under which this thread acts; the trail asks it. */
public final class ActingUnder {

    static final ScopedValue<String> COMPETENCE = ScopedValue.newInstance();

    private ActingUnder() {}

    /** The code; empty where the house itself works. */
    public static Optional<String> competence() {
        return COMPETENCE.isBound() ? Optional.of(COMPETENCE.get()) : Optional.empty();
    }

    /**
     * Does {@code work} under the competence that is written on what it is done to. Who may do it has been decided by the
     * caller: this only tells the trail.
     */
    public static <T, X extends Throwable> T call(String competence, ScopedValue.CallableOp<? extends T, X> work)
            throws X {
        return ScopedValue.where(COMPETENCE, competence).call(work);
    }
}
