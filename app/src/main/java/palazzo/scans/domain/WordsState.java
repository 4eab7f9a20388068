// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

/** Whether the words of a page are read. */
public enum WordsState {
    /** They will be. */
    WAITING,
    /** They are. */
    READ,
    /** Nothing here can read them. */
    NONE,
    /** It was tried, and they could not be read in time. */
    FAILED,
    /** Nobody may read them: reserved post, separators, empty backs. */
    WITHHELD
}
