// SPDX-License-Identifier: EUPL-1.2
package palazzo.tasks;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Slice;
import palazzo.kernel.Today;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;

/** The work of units side by side: how much, how late, how fast, and whose. Only what the reader may see is counted. */
@Repository
public class Workloads {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(28);

    private static final String OF_UNITS = """
            select t.unit,
              count(*) filter (where t.done_at is null) as open,
              count(*) filter (where t.done_at is null and t.due < :today) as late,
              count(*) filter (where t.done_at is null and t.due between :today and :soon) as soon,
              count(*) filter (where t.done_at is null and t.person is null) as nobodys,
              count(*) filter (where t.opened_at >= :week) as arrived,
              count(*) filter (where t.done_at >= :week) as done,
              percentile_cont(0.5) within group (order by extract(epoch from (t.done_at - t.opened_at)) / 86400.0)
                filter (where t.done_at >= :month) as median_days
            from tasks_task t
            where t.unit = any(:units::text[])
              and (t.done_at is null or t.done_at >= :month or t.opened_at >= :week) and
            """ + Sight.sql("t") + " group by t.unit";
    private static final String OF_PEOPLE =
            """
            select t.unit, t.person, count(*) as open, count(*) filter (where t.due < :today) as late
            from tasks_task t
            where t.unit = any(:units::text[]) and t.done_at is null and t.person is not null and
            """ + Sight.sql("t") + " group by t.unit, t.person order by open desc, t.person";
    private static final String OPEN = Tasks.COLUMNS + """
            where t.done_at is null and t.unit = any(:units::text[]) and (not :late or t.due < :today)
              and (not :nobodys or t.person is null) and (:person::uuid is null or t.person = :person::uuid)
              and (t.due, t.id) > (:due, :id) and
            """ + Sight.sql("t") + " order by t.due, t.id limit :size";

    private final JdbcClient jdbc;
    private final Today today;

    Workloads(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /**
     * What of the open work is asked.
     *
     * @param units their codes
     * @param person null for everybody's
     * @param late only what should have been done by yesterday
     * @param nobodys only what is given to nobody
     */
    public record Asked(Set<String> units, @Nullable UUID person, boolean late, boolean nobodys) {}

    /** The work of each of {@code units}. */
    public Map<String, Workload> of(Set<String> units, Sight sight) {
        Map<String, Workload> found = new HashMap<>();
        units.forEach(unit -> found.put(unit, Workload.none(unit)));
        jdbc.sql(OF_UNITS)
                .param("units", codes(units))
                .param("today", today.date())
                .param("soon", today.date().plusDays(WEEK.toDays()))
                .param("week", today.now().minus(WEEK).atOffset(ZoneOffset.UTC))
                .param("month", today.now().minus(MONTH).atOffset(ZoneOffset.UTC))
                .params(sight.params())
                .query(Workload.class)
                .list()
                .forEach(load -> found.put(load.unit(), load));
        return found;
    }

    /** The open work of each person in {@code units}, who has most first. */
    public List<Workload.OfPerson> ofPeople(Set<String> units, Sight sight) {
        return jdbc.sql(OF_PEOPLE)
                .param("units", codes(units))
                .param("today", today.date())
                .params(sight.params())
                .query(Workload.OfPerson.class)
                .list();
    }

    /** One page of open work, first due first. @param after the key of the page before; null for the first */
    public Slice<Task> open(Asked asked, @Nullable String after, Sight sight, int size) {
        DuePlace place = DuePlace.after(after);
        List<Task> found = jdbc.sql(OPEN)
                .param("units", codes(asked.units()))
                .param("late", asked.late())
                .param("today", today.date())
                .param("nobodys", asked.nobodys())
                .param("person", asked.person())
                .param("due", place.due())
                .param("id", place.id())
                .param("size", size + 1)
                .params(sight.params())
                .query(Tasks::task)
                .list();
        return Slice.of(found, size, DuePlace::key);
    }

    private static String codes(Set<String> units) {
        return new Label(Label.Kind.HOUSE, units, Set.of()).sqlOffices();
    }
}
