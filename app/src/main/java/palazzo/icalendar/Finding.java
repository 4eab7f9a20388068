// SPDX-License-Identifier: EUPL-1.2
package palazzo.icalendar;

/**
 * Something in a file that is not as RFC 5545 wants it. What follows from it is done all the same, as far as it goes.
 *
 * @param line where, from 1; 0 where it is no line's
 * @param property the property or component at fault, as {@code RRULE}
 * @param value what stands there
 * @param why in words, in English, for whoever made the file
 */
public record Finding(int line, String property, String value, String why) {

    @Override
    public String toString() {
        return (line > 0 ? "line " + line + ", " : "") + property + ": " + why;
    }
}
