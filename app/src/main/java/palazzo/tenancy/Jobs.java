// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import palazzo.kernel.NotFound;

/**
 * The jobs of the house and how they went. A sweep goes through all cities under a lease; a city where the job fails is
 * recorded and does not stop the others.
 */
@Component
public class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final ObjectProvider<CityJob> jobs;
    private final Cities cities;
    private final SweepLease lease;
    private final JobRuns runs;
    private volatile boolean stopping;

    Jobs(ObjectProvider<CityJob> jobs, Cities cities, SweepLease lease, JobRuns runs) {
        this.jobs = jobs;
        this.cities = cities;
        this.lease = lease;
        this.runs = runs;
    }

    /** Every job there is, by name. */
    public List<CityJob> all() {
        return jobs.stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    /** The last runs in the city of this scope; a job that never ran has none. */
    public List<JobRun> runsHere() {
        return runs.all();
    }

    /**
     * Runs a job in every city, due or not, and waits for it: what a story calls. Failures are recorded, not thrown.
     *
     * @return false where it is at work already and nothing was done
     */
    public boolean run(String name) {
        return sweep(named(name), cities.all(), city -> true);
    }

    /**
     * Runs a job now in the city of this scope, due or not, as the house itself and not as who asks.
     *
     * @param patience seconds to wait for its end
     * @return how it went, or goes on; empty where it is at work already
     */
    public Optional<JobRun> runHere(String name, int patience) {
        CityJob job = named(name);
        City city = CityScope.required();
        boolean done = CompletableFuture.supplyAsync(
                        () -> sweep(job, List.of(city), here -> true),
                        work -> Thread.ofPlatform().name("job-" + name).start(work))
                .completeOnTimeout(true, patience, TimeUnit.SECONDS)
                .join();
        return done ? runs.of(job) : Optional.empty();
    }

    /** Runs a job in the cities where it is due. */
    void runDue(CityJob job) {
        sweep(job, cities.all(), city -> runs.isDue(job));
    }

    /** Lets what is running end with the city it is at. */
    void stop() {
        stopping = true;
    }

    private boolean sweep(CityJob job, List<City> where, Predicate<City> due) {
        return lease.during(
                job.name(),
                () -> where.stream()
                        .takeWhile(city -> !stopping)
                        .forEach(city -> CityScope.run(city, () -> run(job, city, due))));
    }

    private void run(CityJob job, City city, Predicate<City> due) {
        try {
            if (due.test(city)) {
                runs.begin(job);
                record(job, city);
            }
        } catch (RuntimeException e) {
            LOG.warn("Job {} in {} could not be recorded: {}", job.name(), city.slug(), e.getMessage());
        }
    }

    private void record(CityJob job, City city) {
        try {
            job.run(city);
            runs.succeeded(job);
        } catch (RuntimeException e) {
            runs.failed(job, JobFailure.logged(job, city, e));
        }
    }

    private CityJob named(String name) {
        return jobs.stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("job " + name));
    }
}
