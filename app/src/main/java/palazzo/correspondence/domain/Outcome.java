// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.EnumSet;
import java.util.Set;

/** What triage decides about a letter: a closed list, in the order of its keys 1 to 9. */
public enum Outcome {
    /** We answer. */
    ANSWER,
    /** Another office of the city answers. */
    PASS_ON,
    /** We ask an office first, then answer. */
    ASK,
    /** To be told to the coordination of the Mayor, which answers together with who told it. */
    REPORT,
    /** An invitation of the Mayor. */
    INVITATION,
    /** A request that opens a proceeding. */
    PROCEDURE,
    /** A formal deed, of one of the {@link FormalKind}s. */
    FORMAL,
    /** No answer is owed. */
    NO_ANSWER,
    /** Unwanted: advertising, machines. */
    UNWANTED,
    /** Reserved post: registered, and shown to its addressee alone. Follows from who may see it, and is not chosen. */
    RESERVED;

    /** Those that triage chooses from, in the order of their keys. */
    public static final Set<Outcome> CHOSEN = EnumSet.range(ANSWER, UNWANTED);

    /** Invitations have a register of their own; what is unwanted has none. */
    private static final Set<Outcome> UNNUMBERED = EnumSet.of(INVITATION, UNWANTED);

    private static final Set<Outcome> OWED_NOTHING = EnumSet.of(NO_ANSWER, UNWANTED, RESERVED);

    /** Whether the letter takes a registry number. */
    public boolean isNumbered() {
        return !UNNUMBERED.contains(this);
    }

    /** Whether the letter is finished with the decision. */
    public boolean closes() {
        return OWED_NOTHING.contains(this);
    }
}
