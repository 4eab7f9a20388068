// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import org.jspecify.annotations.Nullable;

/** What strangers write into one line. */
final class Line {

    private Line() {}

    /** The text without what no line shows; PostgreSQL keeps no NUL. Empty for null. */
    static String of(@Nullable String text) {
        return text == null
                ? ""
                : text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
    }
}
