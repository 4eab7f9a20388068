// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.flags;

/** Where the flags stand. */
public enum Premises {
    /** Of the State: the rules of the State Ceremonial Office bind. */
    STATE,
    /** Of a Region, Province or Municipality, which rules for itself. */
    LOCAL
}
