// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.kernel.Today;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;
import palazzo.tenancy.OneByOne;

/** Looks for formal deeds that nobody has taken in hand. */
@Component
public class FormalAlarm implements CityJob {

    private static final String UNTAKEN = """
            select l.id, l.triaged_at from correspondence_letter l
            where l.formal in ('COURT_SERVICE', 'PROSECUTOR', 'AUDITORS', 'AUTHORITY', 'WARNING')
              and l.passed_at is null and l.merged_into is null
              and l.state in ('ACCEPTED', 'TO_SIGN', 'LEAVING')
            order by l.triaged_at, l.id limit 500
            """;

    private final JdbcClient jdbc;
    private final FormalDeeds deeds;
    private final Today today;

    FormalAlarm(JdbcClient jdbc, FormalDeeds deeds, Today today) {
        this.jdbc = jdbc;
        this.deeds = deeds;
        this.today = today;
    }

    private record Untaken(UUID id, Instant found) {}

    @Override
    public String name() {
        return "letters.alarm";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run(City city) {
        List<UUID> late = jdbc
                .sql(UNTAKEN)
                .query((rs, row) -> new Untaken(
                        rs.getObject("id", UUID.class),
                        rs.getTimestamp("triaged_at").toInstant()))
                .list()
                .stream()
                .filter(each -> FormalDeeds.isLate(each.found(), today.now()))
                .map(Untaken::id)
                .toList();
        OneByOne work = new OneByOne();
        work.each(late, deeds::alarm);
        work.end();
    }
}
