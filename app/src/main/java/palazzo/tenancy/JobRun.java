// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the last run of a job went in a city.
 *
 * @param job its name
 * @param startedAt when it began
 * @param endedAt when it ended; null while it goes on, or where its process was killed
 * @param succeededAt when a run last went well; null for never
 * @param failures how many runs have failed since
 * @param failure kind of the last failure and its number in the log; empty where the last run went well
 */
public record JobRun(
        String job,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant succeededAt,
        int failures,
        String failure) {

    /** How long it took; null while it goes on. */
    public @Nullable Duration length() {
        return endedAt == null ? null : Duration.between(startedAt, endedAt);
    }

    /** Whether the last run failed. */
    public boolean failed() {
        return !failure.isEmpty();
    }
}
