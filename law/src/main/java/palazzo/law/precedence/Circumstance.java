// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

/** What the decree asks about a ceremony beside who is present. */
public enum Circumstance {
    /** A national feast, where the date alone does not tell. */
    NATIONAL_FEAST,
    STATE_FUNERAL,
    INTERNATIONAL,
    /** Held outside Italy. */
    ABROAD,
    /** Promoted by no public authority. */
    PRIVATE_PROMOTER
}
