// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import palazzo.ui.Problems;

/**
 * The one thing of a list whose last day was sent and not taken, and why.
 *
 * @param id of the thing; empty where none was sent
 */
public record Ending(String id, Problems problems) {

    static final Ending NONE = new Ending("", Problems.none());

    /** The last day, as typed. */
    public record LastDay(
            @NotNull @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate lastDay) {}

    /** What is wrong with the last day of {@code thing}. */
    public Problems of(String thing) {
        return thing.equals(id) ? problems : Problems.none();
    }
}
