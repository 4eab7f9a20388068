// SPDX-License-Identifier: EUPL-1.2
package palazzo.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;

/** The one due list of the house. Modules ask for work here, and tell when it is done. */
@Component
public class Tasks {

    private static final String OPEN = """
            insert into tasks_task (id, kind, title, subject_kind, subject, path, competence, unit, person, due, reason,
                                    label, offices, people, opened_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?::uuid[], ?)
            """;
    private static final String DONE =
            "update tasks_task set done_at = ? where kind = ? and subject = ? and done_at is null";
    private static final String REASSIGN = """
            update tasks_task set unit = ?, person = ?, competence = ?, label = ?, offices = ?::text[], people = ?::uuid[]
            where kind = ? and subject = ? and done_at is null
            """;
    private static final String MOVE =
            "update tasks_task set due = ?, reason = ? where kind = ? and subject = ? and done_at is null";
    static final String COLUMNS = """
            select t.id, t.kind, t.title, t.subject_kind, t.subject, t.path, t.competence, t.unit, t.person, t.due,
                   t.reason, t.label, t.offices, t.people
            from tasks_task t
            """;
    private static final String DUE = COLUMNS + """
            where t.done_at is null and (t.person = any(:people::uuid[]) or t.unit = any(:units::text[])) and
            """ + Sight.sql("t") + " order by t.due, t.id limit :size";
    private static final String ONE = COLUMNS + "where t.id = :id and t.done_at is null and " + Sight.sql("t");
    private static final String OF_SUBJECT = COLUMNS + "where t.done_at is null and t.subject = :subject and "
            + Sight.sql("t") + " order by t.due, t.id";
    private static final String OF_COMPETENCE = COLUMNS
            + "where t.done_at is null and t.competence = :competence and "
            + Sight.sql("t")
            + " order by t.due, t.id limit :size";

    private final JdbcClient jdbc;
    private final Today today;

    Tasks(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Asks for work. An open task of the same kind and subject must be done first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(Task task) {
        jdbc.sql(OPEN)
                .params(task.id(), task.kind(), task.title(), task.subject().kind())
                .param(task.subject().id())
                .param(task.path())
                .param(task.competence())
                .param(task.unit())
                .param(task.person())
                .param(task.due())
                .param(task.reason())
                .param(task.label().kind().name())
                .param(task.label().sqlOffices())
                .param(task.label().sqlPeople())
                .param(today.sqlNow())
                .update();
    }

    /** Tells that the open task of this kind and subject is done; without one nothing happens. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(String kind, Subject subject) {
        jdbc.sql(DONE).params(today.sqlNow(), kind, subject.id()).update();
    }

    /** Gives the open task of this kind and subject to a unit, and to a person of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reassign(
            String kind, Subject subject, String unit, @Nullable UUID person, String competence, Label label) {
        jdbc.sql(REASSIGN)
                .param(unit)
                .param(person)
                .param(competence)
                .param(label.kind().name())
                .param(label.sqlOffices())
                .param(label.sqlPeople())
                .param(kind)
                .param(subject.id())
                .update();
    }

    /** The day of the open task of this kind and subject is another one, for this reason. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(String kind, Subject subject, LocalDate due, String reason) {
        jdbc.sql(MOVE).params(due, reason, kind, subject.id()).update();
    }

    /** What falls to {@code people} or to {@code units}, first due first. */
    public List<Task> due(Set<UUID> people, Set<String> units, Sight sight, int size) {
        return jdbc.sql(DUE)
                .param("people", new Label(Label.Kind.HOUSE, Set.of(), people).sqlPeople())
                .param("units", new Label(Label.Kind.HOUSE, units, Set.of()).sqlOffices())
                .param("size", size)
                .params(sight.params())
                .query(Tasks::task)
                .list();
    }

    /** The task of this identity, while it is open and the reader may see it. */
    public Optional<Task> open(UUID id, Sight sight) {
        return jdbc.sql(ONE)
                .param("id", id)
                .params(sight.params())
                .query(Tasks::task)
                .optional();
    }

    /** What is to be done about {@code subject}. */
    public List<Task> about(Subject subject, Sight sight) {
        return jdbc.sql(OF_SUBJECT)
                .param("subject", subject.id())
                .params(sight.params())
                .query(Tasks::task)
                .list();
    }

    /** What is open under {@code competence}. */
    public List<Task> under(String competence, Sight sight, int size) {
        return jdbc.sql(OF_COMPETENCE)
                .param("competence", competence)
                .param("size", size)
                .params(sight.params())
                .query(Tasks::task)
                .list();
    }

    static Task task(ResultSet rs, int row) throws SQLException {
        return new Task(
                rs.getObject("id", UUID.class),
                rs.getString("kind"),
                rs.getString("title"),
                new Subject(rs.getString("subject_kind"), rs.getObject("subject", UUID.class)),
                rs.getString("path"),
                rs.getString("competence"),
                rs.getString("unit"),
                rs.getObject("person", UUID.class),
                rs.getObject("due", LocalDate.class),
                rs.getString("reason"),
                Label.of(rs));
    }
}
