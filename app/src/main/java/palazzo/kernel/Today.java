// SPDX-License-Identifier: EUPL-1.2
package palazzo.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The office's time: the one clock, and dates as Rome reads them. */
@Component
public class Today {

    /** The zone in which an Italian office counts its days. */
    public static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final Clock clock;

    /** @param clock the house has one; a test its own */
    public Today(Clock clock) {
        this.clock = clock;
    }

    /** Now. */
    public Instant now() {
        return clock.instant();
    }

    /** Today's date in Rome. */
    public LocalDate date() {
        return dateOf(now());
    }

    /** The date that {@code instant} had in Rome. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ROME);
    }

    /** The instant as a parameter of SQL. */
    public static OffsetDateTime sql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Now, as a parameter of SQL: statements never ask the database what time it is. */
    public OffsetDateTime sqlNow() {
        return sql(now());
    }

    @Configuration(proxyBeanMethods = false)
    static class ClockOfTheHouse {

        @Bean
        Clock clock() {
            return Clock.system(ROME);
        }
    }
}
