// SPDX-License-Identifier: EUPL-1.2
package palazzo.operations.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.stereotype.Component;
import palazzo.kernel.Today;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;

/**
 * Tells again what was told and not heard: events whose listener failed, and those whose process was killed in between. The
 * wait doubles with each try; after {@link #TRIES} an operator decides.
 */
@Component
class EventSweep implements CityJob {

    static final int TRIES = 10;

    /** Nobody listens for longer: what is unheard by then has no process that still works on it. */
    static final Duration STALE = Duration.ofMinutes(15);

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final int AT_MOST = 1_000;

    private final EventPublicationRegistry registry;
    private final FailedEventPublications failed;
    private final Today today;

    EventSweep(EventPublicationRegistry registry, FailedEventPublications failed, Today today) {
        this.registry = registry;
        this.failed = failed;
        this.today = today;
    }

    @Override
    public String name() {
        return "events.resubmit";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run(City city) {
        registry.markStalePublicationsFailed(status -> STALE);
        failed.resubmit(ResubmissionOptions.defaults()
                .withMinAge(FIRST_WAIT)
                .withBatchSize(AT_MOST)
                .withMaxInFlight(AT_MOST)
                .withFilter(this::isDue));
    }

    private boolean isDue(EventPublication event) {
        int tries = event.getCompletionAttempts();
        Instant last = last(event);
        return tries < TRIES && !last.plus(FIRST_WAIT.multipliedBy(1L << tries)).isAfter(today.now());
    }

    private static Instant last(EventPublication event) {
        @Nullable Instant again = event.getLastResubmissionDate();
        return again == null ? event.getPublicationDate() : again;
    }
}
