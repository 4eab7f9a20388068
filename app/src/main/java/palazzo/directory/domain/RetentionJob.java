// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.kernel.Ids;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.Label;
import palazzo.organisation.OfficeCalendar;
import palazzo.organisation.Sight;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;

/** Asks who keeps the directory to look at those whose time is over: a person decides, nothing is erased by itself. */
@Component
class RetentionJob implements CityJob {

    private static final String KIND = "directory.retention";
    private static final String COMPETENCE = "CER-16";
    private static final Subject SUBJECT = new Subject(
            "directory_retention",
            UUID.nameUUIDFromBytes("who is kept in the directory".getBytes(StandardCharsets.UTF_8)));
    private static final String OVER = """
            select count(*) from directory_party p
            where p.card ->> 'KEEP_UNTIL' < ? and p.same_as is null and p.erased_on is null
            """;

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final Charts charts;
    private final OfficeCalendar calendar;
    private final Ids ids;
    private final Today today;
    private final TransactionTemplate transaction;

    RetentionJob(
            JdbcClient jdbc,
            Tasks tasks,
            Charts charts,
            OfficeCalendar calendar,
            Ids ids,
            Today today,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.charts = charts;
        this.calendar = calendar;
        this.ids = ids;
        this.today = today;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "directory.retention";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(24);
    }

    @Override
    public void run(City city) {
        transaction.executeWithoutResult(status -> look());
    }

    private void look() {
        long over =
                jdbc.sql(OVER).param(today.date().toString()).query(Long.class).single();
        boolean asked = !tasks.about(SUBJECT, Sight.EVERYTHING).isEmpty();
        if (over == 0) {
            tasks.done(KIND, SUBJECT);
        } else if (!asked) {
            ask();
        }
    }

    private void ask() {
        List<String> units =
                charts.on(today.date()).carriersOf(COMPETENCE).stream().sorted().toList();
        if (!units.isEmpty()) {
            tasks.open(new Task(
                    ids.next(),
                    KIND,
                    "Persone da tenere o da cancellare",
                    SUBJECT,
                    "/directory/retention",
                    COMPETENCE,
                    units.getFirst(),
                    null,
                    calendar.workingDayFrom(today.date().plusDays(14)),
                    "termine di conservazione",
                    Label.unit(units.toArray(String[]::new))));
        }
    }
}
