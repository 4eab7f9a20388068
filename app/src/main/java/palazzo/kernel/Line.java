// SPDX-License-Identifier: EUPL-1.2
package palazzo.kernel;

import org.jspecify.annotations.Nullable;

/** What strangers write into one line. */
public final class Line {

    private Line() {}

    /** The text without what no line shows; PostgreSQL keeps no NUL. Empty for null. */
    public static String of(@Nullable String text) {
        return text == null
                ? ""
                : text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
    }
}
