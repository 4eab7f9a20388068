// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.kernel.Today;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;

/** Throws files away that waited for a week: they hold people's data, and nobody decided about them. */
@Component
class ImportsJob implements CityJob {

    private static final Duration WEEK = Duration.ofDays(7);

    private static final String DROP_OLD = "delete from directory_import where made_at < ?";

    private final JdbcClient jdbc;
    private final Today today;

    ImportsJob(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    @Override
    public String name() {
        return "directory.imports";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(24);
    }

    @Override
    public void run(City city) {
        jdbc.sql(DROP_OLD).param(Today.sql(today.now().minus(WEEK))).update();
    }
}
