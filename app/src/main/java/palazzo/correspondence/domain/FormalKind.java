// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.EnumSet;
import java.util.Set;

/**
 * Formal deeds that reach a mayor: a closed list. Which office works on each, and by when, stands in the catalogue of kinds
 * ({@link LetterKinds}); the law's own terms come from the law library.
 */
public enum FormalKind {
    /** Something that a court serves: a summons, an appeal, an injunction. */
    COURT_SERVICE,
    /** A request or an order of a prosecutor or of the judicial police. */
    PROSECUTOR,
    /** The Court of Auditors. */
    AUDITORS,
    /** An independent authority, or one that inspects. */
    AUTHORITY,
    /** A formal warning to act. */
    WARNING,
    /** Access to documents, of whoever has an interest. */
    ACCESS,
    /** Civic access to what had to be published. */
    CIVIC_ACCESS,
    /** Civic access to data and documents, of anybody. */
    GENERALISED_ACCESS,
    /** A question or interpellation of a councillor. */
    COUNCILLOR_QUESTION,
    /** Access of a councillor. */
    COUNCILLOR_ACCESS,
    /** A request of a person about their own data. */
    DATA_REQUEST;

    private static final Set<FormalKind> FOR_JURISTS =
            EnumSet.of(COURT_SERVICE, PROSECUTOR, AUDITORS, AUTHORITY, WARNING);

    /** Whether it goes to the legal office on the very day, whoever answers it. */
    public boolean isForJurists() {
        return FOR_JURISTS.contains(this);
    }
}
