// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps a piece of work to one at a time: in this process by its name, over several by a lease that is renewed while the
 * work goes on. A process that dies loses it within {@link #LENGTH}.
 */
@Component
public class SweepLease implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SweepLease.class);
    private static final Duration LENGTH = Duration.ofSeconds(30);
    private static final long RENEWED_EVERY_SECONDS = 10;

    private final Leases leases;
    private final Set<String> here = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("lease").daemon().factory());

    SweepLease(Leases leases) {
        this.leases = leases;
    }

    /** Does {@code work} under the lease of {@code name}; false where it is held elsewhere and nothing was done. */
    public boolean during(String name, Runnable work) {
        if (!here.add(name)) {
            return false;
        }
        try {
            String lease = "job." + name;
            if (!leases.hold(lease, LENGTH)) {
                return false;
            }
            renewedWhile(lease, work);
            return true;
        } finally {
            here.remove(name);
        }
    }

    private void renewedWhile(String lease, Runnable work) {
        Future<?> beat = heart.scheduleAtFixedRate(
                () -> renew(lease), RENEWED_EVERY_SECONDS, RENEWED_EVERY_SECONDS, TimeUnit.SECONDS);
        try {
            work.run();
        } finally {
            beat.cancel(false);
            leases.free(lease);
        }
    }

    /** A beat that fails must not end the beating: the database may be away for a moment. */
    private void renew(String lease) {
        try {
            leases.hold(lease, LENGTH);
        } catch (RuntimeException e) {
            LOG.warn("Lease {} was not renewed: {}", lease, e.getMessage());
        }
    }

    @Override
    public void close() {
        heart.shutdownNow();
    }
}
