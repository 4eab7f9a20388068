// SPDX-License-Identifier: EUPL-1.2
package palazzo.insight.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Subject;

/**
 * What is done so that less has to be written, or is answered sooner.
 *
 * @param unit who does it
 * @param topic it is about; empty for any
 * @param district it is about; empty for the whole city
 * @param beginsOn from when on
 * @param effect what came of it, in the words of who judged it; empty while nobody has
 */
public record Measure(
        UUID id,
        int version,
        String title,
        String words,
        String unit,
        String topic,
        String district,
        LocalDate beginsOn,
        String effect,
        @Nullable Instant judgedAt) {

    /** In how many days after it began its effect is looked at, and before it compared. */
    public static final int DAYS = 60;

    /** What it is to tasks and trail. */
    public Subject subject() {
        return new Subject("measure", id);
    }

    /** Where it is read. */
    public String path() {
        return "/figures/measures/" + id;
    }
}
