// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom.domain;

/** What is printed of a batch. */
public enum Printing {
    /** All its letters, one after the other. */
    LETTERS,
    /** The addresses for the envelopes. */
    LABELS,
    /** What goes along to the post office. */
    LIST
}
