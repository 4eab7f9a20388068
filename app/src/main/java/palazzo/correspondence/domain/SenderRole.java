// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

/** In which part somebody stands behind a letter. */
public enum SenderRole {
    /** Wrote it. */
    WRITES,
    /** Wrote it for somebody else. */
    ON_BEHALF,
    /** Somebody else wrote it for them. */
    ASSISTED,
    /** Writes as the lawyer of one of the others. */
    LAWYER,
    /** Signed a petition. */
    PETITIONER,
    /** Speaks for a group. */
    SPOKESPERSON,
    /** A class of a school. */
    SCHOOL_CLASS,
    /** Was told by copy. */
    IN_COPY
}
