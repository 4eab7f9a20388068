// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets each job run when it is due, in a pool of its own that is far smaller than the pool of connections, so that jobs
 * never keep a page waiting. Starts when the house is open, so that what it begins with comes one after the other, and stops
 * first; a run that goes on has {@link #PATIENCE} to end.
 */
@Component
@EnableConfigurationProperties(JobSettings.class)
class JobTimer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobTimer.class);
    private static final int THREADS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A rare job is looked at this often: what a stopped house missed is made good soon after it starts. */
    private static final Duration LOOKED_AT = Duration.ofMinutes(5);

    private final Jobs jobs;
    private final boolean enabled;
    private @Nullable ScheduledExecutorService pool;

    JobTimer(Jobs jobs, JobSettings settings) {
        this.jobs = jobs;
        this.enabled = settings.jobs();
    }

    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @EventListener(ApplicationReadyEvent.class)
    void theHouseIsOpen() {
        if (enabled) {
            start();
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(
                THREADS, Thread.ofPlatform().name("job-", 1).factory());
        for (CityJob job : jobs.all()) {
            long millis = shorter(job.every(), LOOKED_AT).toMillis();
            threads.scheduleWithFixedDelay(() -> run(job), Math.min(millis, 1_000), millis, TimeUnit.MILLISECONDS);
        }
        pool = threads;
    }

    /** Whatever is thrown: a schedule that lets something pass is a schedule that ends. */
    private void run(CityJob job) {
        try {
            jobs.runDue(job);
        } catch (Throwable e) {
            LOG.warn("Job {} did not run: {}", job.name(), e.toString());
        }
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService threads = pool;
        if (threads == null) {
            return;
        }
        pool = null;
        jobs.stop();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return pool != null;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
