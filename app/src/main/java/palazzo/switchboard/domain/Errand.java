// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a call left to be done.
 *
 * @param call whose it is: a call leaves at most one
 * @param unit the unit that does it
 * @param person who of it; null while nobody has taken it
 * @param due the last day
 * @param from when the caller can be reached, with {@code to}; null for any time, in Rome
 * @param closing how it ended; null while it is open
 * @param attempts when the caller was not reached, oldest first
 */
public record Errand(
        UUID call,
        int version,
        Kind kind,
        String unit,
        @Nullable UUID person,
        LocalDate due,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        Instant opened,
        @Nullable Closing closing,
        List<Attempt> attempts) {

    /** What is to be done. */
    public enum Kind {
        PASSED_ON("call.passed_on"),
        CALL_BACK("call.call_back");

        private final String task;

        Kind(String task) {
            this.task = task;
        }

        /** The kind of its task. */
        public String task() {
            return task;
        }
    }

    /** How it ended. */
    public enum Result {
        /** The caller was spoken to. */
        SPOKEN,
        /** It was done, and needs no call. */
        SETTLED,
        /** The caller has it in writing. */
        WRITTEN,
        /** It belongs to another body, and the caller knows. */
        NOT_OURS,
        /** The caller could not be reached. */
        GIVEN_UP
    }

    /** How it ended, and what was said. */
    public record Closing(Result result, String words, Instant at, UUID by) {}

    /** Somebody called and did not reach them. */
    public record Attempt(Instant at, UUID who, String words) {}

    /** Whether it is still to be done. */
    public boolean isOpen() {
        return closing == null;
    }

    /** The time of the day at which the caller can be reached, as {@code 15:00–17:00}; empty for any. */
    public String window() {
        return from == null && to == null ? "" : (from == null ? "" : from) + "–" + (to == null ? "" : to);
    }

    Errand givenTo(String otherUnit, @Nullable UUID other) {
        return new Errand(call, version, kind, otherUnit, other, due, from, to, opened, closing, attempts);
    }
}
