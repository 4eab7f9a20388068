// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

/** How a letter presses: an order in which lists are read, no term. */
public enum Priority {
    /** Before all others: a danger, a deed of today. */
    URGENT,
    /** Before the ordinary ones. */
    HIGH,
    /** In its turn. */
    NORMAL
}
