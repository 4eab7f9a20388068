// SPDX-License-Identifier: EUPL-1.2
package palazzo.tasks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.organisation.LiveWork;
import palazzo.organisation.OfficeCalendar;
import palazzo.organisation.People;
import palazzo.organisation.Sight;
import palazzo.ui.Phrase;
import palazzo.ui.WorkRow;

/** The due list, as the chart shows it: by competence. */
@Component
class OpenWork implements LiveWork {

    private static final int SOON = 7;

    private static final String LOADS = """
            select t.competence, count(*) as open, count(*) filter (where t.due between :today and :soon) as soon,
                   count(*) filter (where t.due < :today) as late
            from tasks_task t
            where t.done_at is null and
            """ + Sight.sql("t") + " group by t.competence";

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final People people;
    private final OfficeCalendar calendar;

    OpenWork(JdbcClient jdbc, Tasks tasks, People people, OfficeCalendar calendar) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.people = people;
        this.calendar = calendar;
    }

    @Override
    public Map<String, Load> loads(Sight sight, LocalDate today) {
        Map<String, Load> loads = new HashMap<>();
        jdbc.sql(LOADS)
                .param("today", today)
                .param("soon", today.plusDays(SOON))
                .params(sight.params())
                .query(rs -> {
                    loads.put(
                            rs.getString("competence"),
                            new Load(rs.getLong("open"), rs.getLong("soon"), rs.getLong("late")));
                });
        return loads;
    }

    @Override
    public List<WorkRow> rows(String competence, Sight sight, int size) {
        return tasks.under(competence, sight, size).stream().map(this::row).toList();
    }

    private WorkRow row(Task task) {
        Phrase whose = Phrase.plain(task.person() == null ? task.unit() : people.name(task.person()));
        return new WorkRow(
                calendar.due(task.due()),
                Phrase.plain(task.title()),
                task.path(),
                null,
                List.of(Phrase.plain(task.reason())),
                whose);
    }
}
