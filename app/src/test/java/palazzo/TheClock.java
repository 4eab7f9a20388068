// SPDX-License-Identifier: EUPL-1.2
package palazzo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import palazzo.kernel.Today;

/** A clock that stands still: every story begins on Wednesday 2 December 2026, 9:00 in Rome. */
@TestConfiguration(proxyBeanMethods = false)
public class TheClock {

    private static final Instant BEGIN =
            LocalDateTime.of(2026, 12, 2, 9, 0).atZone(Today.ROME).toInstant();

    private static volatile Instant now = BEGIN;

    /** Back to the beginning. */
    public static void reset() {
        now = BEGIN;
    }

    /** Moves on. */
    public static void pass(Duration time) {
        now = now.plus(time);
    }

    /** Moves to a date and time in Rome. */
    public static void moveTo(LocalDateTime time) {
        now = time.atZone(Today.ROME).toInstant();
    }

    @Bean
    @Primary
    Clock stillClock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
