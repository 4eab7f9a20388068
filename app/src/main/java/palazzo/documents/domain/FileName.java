// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.domain;

/** The name of a file as a stranger gave it, made harmless: no path, no invisible characters, no more than it needs. */
final class FileName {

    private static final int LONGEST = 150;

    private FileName() {}

    static String of(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String visible = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "").strip();
        boolean says = !visible.isEmpty() && !visible.chars().allMatch(c -> c == '.');
        return says ? shortened(visible) : "senza-nome";
    }

    /** Cuts in the middle, so that the ending stays. */
    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        int head = name.offsetByCodePoints(0, LONGEST - 31);
        return name.substring(0, head) + "…" + name.substring(name.offsetByCodePoints(0, length - 30));
    }
}
