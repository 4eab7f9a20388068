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
}
