// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Today;

/** The last run of each job, in the city of the scope. */
@Repository
class JobRuns {

    private static final String COLUMNS =
            "select job, started_at, ended_at, succeeded_at, failures, failure from tenancy_job_run ";
    private static final String BEGIN = """
            insert into tenancy_job_run (job, started_at, failures, failure) values (?, ?, 0, '')
            on conflict (job) do update set started_at = excluded.started_at, ended_at = null
            """;
    private static final String SUCCEEDED = """
            update tenancy_job_run set ended_at = ?, succeeded_at = ?, failures = 0, failure = '' where job = ?
            """;
    private static final String FAILED =
            "update tenancy_job_run set ended_at = ?, failures = failures + 1, failure = ? where job = ?";

    private final JdbcClient jdbc;
    private final Today today;

    JobRuns(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    List<JobRun> all() {
        return jdbc.sql(COLUMNS + "order by job").query(JobRuns::run).list();
    }

    Optional<JobRun> of(CityJob job) {
        return jdbc.sql(COLUMNS + "where job = ?")
                .param(job.name())
                .query(JobRuns::run)
                .optional();
    }

    boolean isDue(CityJob job) {
        Instant now = today.now();
        return of(job).filter(last -> last.startedAt().plus(job.every()).isAfter(now))
                .isEmpty();
    }

    void begin(CityJob job) {
        jdbc.sql(BEGIN).params(job.name(), today.sqlNow()).update();
    }

    void succeeded(CityJob job) {
        var now = today.sqlNow();
        jdbc.sql(SUCCEEDED).params(now, now, job.name()).update();
    }

    void failed(CityJob job, String failure) {
        jdbc.sql(FAILED).params(today.sqlNow(), failure, job.name()).update();
    }

    private static JobRun run(ResultSet rs, int row) throws SQLException {
        return new JobRun(
                rs.getString("job"),
                rs.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(rs, "ended_at"),
                instant(rs, "succeeded_at"),
                rs.getInt("failures"),
                rs.getString("failure"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime time = rs.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
