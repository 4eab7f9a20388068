// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

/** What the daily check looks for. */
public enum QualityRule {
    /** No class. */
    NO_CLASS,
    /** A class that the house proposed and nobody confirmed. */
    CLASS_PROPOSED,
    /** In no file. */
    NO_DOSSIER,
    /** Assigned to nobody. */
    NO_UNIT,
    /** The same sender's number as another. */
    DOUBLE,
    /** A subject that says nothing. */
    SHORT_SUBJECT,
    /** Registered by a person at night or on a day without work. */
    OUT_OF_HOURS,
    /** Nobody can say from whom or to whom. */
    NO_CORRESPONDENT
}
