// SPDX-License-Identifier: EUPL-1.2
package palazzo.tasks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.kernel.Subject;
import palazzo.organisation.LiveWork;
import palazzo.organisation.OfficeCalendar;
import palazzo.organisation.People;
import palazzo.organisation.Sight;
import palazzo.organisation.Signposts;
import palazzo.organisation.Signposts.Signpost;
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
    private final ObjectProvider<Signposts> signposts;

    OpenWork(
            JdbcClient jdbc, Tasks tasks, People people, OfficeCalendar calendar, ObjectProvider<Signposts> signposts) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.people = people;
        this.calendar = calendar;
        this.signposts = signposts;
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
        List<Task> open = tasks.under(competence, sight, size);
        Map<Subject, Signpost> known =
                Signposts.known(signposts.stream(), open.stream().map(Task::subject), sight);
        return open.stream().map(task -> row(task, known.get(task.subject()))).toList();
    }

    private WorkRow row(Task task, @Nullable Signpost subject) {
        Phrase whose = Phrase.plain(task.person() == null ? task.unit() : people.name(task.person()));
        return new WorkRow(
                calendar.due(task.due()),
                Phrase.of("task." + task.kind(), task.title()),
                task.path(),
                null,
                subject == null || subject.line().isEmpty() ? List.of() : List.of(Phrase.plain(subject.line())),
                whose);
    }
}
