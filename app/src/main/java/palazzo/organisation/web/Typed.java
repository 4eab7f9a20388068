// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came in through a form, made fit to be kept. */
final class Typed {

    private Typed() {}

    /** The text without blanks around it and without the one sign that the database cannot hold; empty for none. */
    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\0", "").strip();
    }

    /** A value that validation has found to be there. */
    static <T> T there(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    /** A date as its field shows it. */
    static String day(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
