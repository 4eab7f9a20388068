// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.kernel.Today;

/** A job that fails in one of two cities. */
@HouseTest
class AJobFailsStory {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Cities cities;
    private final JobRuns runs;
    private final JdbcClient jdbc;
    private final Today today;
    private final Jobs jobs;
    private final Sweeping sweeping = new Sweeping();

    AJobFailsStory(Cities cities, JobRuns runs, JdbcClient jdbc, Today today, SweepLease lease) {
        this.cities = cities;
        this.runs = runs;
        this.jdbc = jdbc;
        this.today = today;
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sweeping", sweeping);
        this.jobs = new Jobs(beans.getBeanProvider(CityJob.class), cities, lease, runs);
    }

    /** Fails in the cities it is told to. */
    private static final class Sweeping implements CityJob {

        private final List<String> done = new CopyOnWriteArrayList<>();
        private String failsIn = "";
        private Runnable meanwhile = () -> {};

        @Override
        public String name() {
            return "test.sweeping";
        }

        @Override
        public Duration every() {
            return HOUR;
        }

        @Override
        public void run(City city) {
            meanwhile.run();
            if (city.slug().equals(failsIn)) {
                throw new IllegalStateException("a secret of " + city.name());
            }
            done.add(CityScope.required().slug());
        }
    }

    @BeforeEach
    @AfterEach
    void clock() {
        TheClock.reset();
        cities.each(city -> jdbc.sql("delete from tenancy_job_run").update());
    }

    @Test
    void theOtherCitiesAreDoneAndTheFailureIsRecordedWithoutContents() {
        sweeping.failsIn = "milano";
        jobs.run("test.sweeping");
        assertThat(sweeping.done).contains("valdoria").doesNotContain("milano");
        JobRun failed = last("milano").orElseThrow();
        assertThat(failed.failed()).isTrue();
        assertThat(failed.failures()).isEqualTo(1);
        assertThat(failed.failure()).matches("DEFECT [0-9a-f]{8}");
        assertThat(last("valdoria").orElseThrow().failed()).isFalse();
    }

    @Test
    void aRunThatGoesWellEndsTheFailure() {
        sweeping.failsIn = "milano";
        jobs.run("test.sweeping");
        jobs.run("test.sweeping");
        assertThat(last("milano").orElseThrow().failures()).isEqualTo(2);
        sweeping.failsIn = "";
        jobs.run("test.sweeping");
        JobRun well = last("milano").orElseThrow();
        assertThat(well.failures()).isZero();
        assertThat(well.failed()).isFalse();
        assertThat(well.length()).isEqualTo(Duration.ZERO);
    }

    @Test
    void aCityIsDueAgainWhenItsTimeHasPassed() {
        jobs.runDue(sweeping);
        TheClock.pass(HOUR.minusSeconds(1));
        jobs.runDue(sweeping);
        assertThat(sweeping.done).contains("milano", "valdoria").doesNotHaveDuplicates();
        int once = sweeping.done.size();
        TheClock.pass(Duration.ofSeconds(1));
        jobs.runDue(sweeping);
        assertThat(sweeping.done).hasSize(2 * once);
    }

    @Test
    void aSweepUnderWayIsNotBegunTwice() {
        sweeping.meanwhile = () -> assertThat(jobs.run("test.sweeping")).isFalse();
        assertThat(jobs.run("test.sweeping")).isTrue();
        assertThat(last("milano").orElseThrow().failed()).isFalse();
    }

    @Test
    void whatAnotherMachineSweepsIsLeftToIt() {
        Leases other = new Leases(jdbc, today);
        assertThat(other.hold("job.test.sweeping", Duration.ofSeconds(30))).isTrue();
        assertThat(jobs.run("test.sweeping")).isFalse();
        TheClock.pass(Duration.ofSeconds(31));
        assertThat(jobs.run("test.sweeping")).isTrue();
    }

    @Test
    void runNowIsForOneCity() {
        CityScope.run(
                cities.named("milano").orElseThrow(),
                () -> assertThat(jobs.runHere("test.sweeping", 30).orElseThrow().failed())
                        .isFalse());
        assertThat(sweeping.done).containsExactly("milano");
        assertThat(last("valdoria")).isEmpty();
    }

    @Test
    void atTheStopOfTheHouseASweepEndsWithTheCityItIsAt() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch stopping = new CountDownLatch(1);
        sweeping.meanwhile = () -> {
            begun.countDown();
            await(stopping);
        };
        JobTimer timer = new JobTimer(jobs, new JobSettings(true));
        timer.start();
        begun.await();
        Thread stop = Thread.ofPlatform().start(timer::stop);
        while (stop.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        stopping.countDown();
        stop.join();
        assertThat(sweeping.done).hasSize(1);
        assertThat(last(sweeping.done.getFirst()).orElseThrow().endedAt()).isNotNull();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<JobRun> last(String city) {
        return CityScope.call(cities.named(city).orElseThrow(), () -> runs.of(sweeping));
    }
}
