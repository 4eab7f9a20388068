// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda;

/** What somebody may do with the events of one secrecy, each more than the one before. */
public enum Right {
    /** Does not know that there are any. */
    NONE,
    /** Sees when the holder is busy, and nothing else. */
    TIMES,
    /** Reads them. */
    VIEW,
    /** Writes them. */
    CHANGE;

    /** Whether it holds all that {@code other} does. */
    public boolean covers(Right other) {
        return compareTo(other) >= 0;
    }
}
