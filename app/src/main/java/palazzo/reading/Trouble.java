// SPDX-License-Identifier: EUPL-1.2
package palazzo.reading;

/** Why something could not be read, or not to its end. */
public enum Trouble {
    /** It wants a password, or is encrypted for somebody. */
    PASSWORD,
    /** It, or what unfolds out of it, is larger than what is read. */
    TOO_LARGE,
    /** Things lie in things deeper than anybody looks. */
    TOO_DEEP,
    /** More things lie in it than are read. */
    TOO_MANY,
    /** It is broken, or no such file at all. */
    UNREADABLE,
    /** It was not done in its time. */
    TIMED_OUT
}
