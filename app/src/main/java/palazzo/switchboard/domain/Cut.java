// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

/** The first of many words, on one line, never through the middle of a sign. */
final class Cut {

    private Cut() {}

    static String to(int length, String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= length) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, length - 1)).strip() + "…";
    }
}
