// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import palazzo.kernel.Today;

/**
 * The clock of the demo: the machine's, but for who plays the weeks before the start. They live in their own past, and so
 * do the threads they begin; everybody else is in the present.
 */
@Component
@Primary
@ConditionalOnProperty({"palazzo.demo", "palazzo.demo.mail"})
class DemoClock extends Clock {

    private final Clock machine;
    private final InheritableThreadLocal<AtomicReference<Duration>> behind = new InheritableThreadLocal<>();

    DemoClock(@Qualifier("clock") Clock machine) {
        this.machine = machine;
    }

    /** Does {@code work} as if it began at {@code then}. */
    void at(Instant then, Runnable work) {
        var past =
                new AtomicReference<>(Duration.between(then, machine.instant()));
        behind.set(past);
        try {
            work.run();
        } finally {
            past.set(Duration.ZERO);
            behind.remove();
        }
    }

    @Override
    public Instant instant() {
        AtomicReference<Duration> past = behind.get();
        Instant now = machine.instant();
        return past == null ? now : now.minus(past.get());
    }

    @Override
    public ZoneId getZone() {
        return Today.ROME;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
