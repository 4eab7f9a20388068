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
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Slice;
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
    private static final String WANTED = """
            where t.done_at is null and (t.person = any(:people::uuid[]) or t.unit = any(:units::text[]))
              and (:until::date is null or t.due <= :until::date) and t.kind like :kind || '%' and
            """ + Sight.sql("t");
    private static final String DUE =
            COLUMNS + WANTED + " and (t.due, t.id) > (:due, :id) order by t.due, t.id limit :size";
    private static final String FIGURES = """
            select count(*) as open,
              count(*) filter (where t.due < :today) as late,
              count(*) filter (where t.due < :today and t.person = any(:people::uuid[])) as own_late,
              count(*) filter (where t.due = :today) as today,
              count(*) filter (where t.due = :today and t.person = any(:people::uuid[])) as own_today
            from tasks_task t
            """ + WANTED;
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

    /**
     * What of the open work is asked.
     *
     * @param people to whom it is given
     * @param units or to which
     * @param until the last day on which it is due; null for any
     * @param kind how its kind begins; empty for any
     */
    public record Wanted(
            Set<UUID> people, Set<String> units, @Nullable LocalDate until, String kind) {

        /** Whatever is open. */
        public Wanted(Set<UUID> people, Set<String> units) {
            this(people, units, null, "");
        }
    }

    /**
     * How much there is of what is asked.
     *
     * @param late of it, how much should have been done by yesterday
     * @param ownLate of that, how much is given to the people who were asked for
     * @param today how much is due today
     * @param ownToday of that, how much is given to them
     */
    public record Figures(long open, long late, long ownLate, long today, long ownToday) {}

    /** One page of what is asked, first due first. @param after the key of the page before; null for the first */
    public Slice<Task> due(Wanted wanted, @Nullable String after, Sight sight, int size) {
        DuePlace place = DuePlace.after(after);
        List<Task> found = asking(DUE, wanted, sight)
                .param("due", place.due())
                .param("id", place.id())
                .param("size", size + 1)
                .query(Tasks::task)
                .list();
        return Slice.of(found, size, DuePlace::key);
    }

    /** How much there is of what is asked, however many pages it fills. */
    public Figures figures(Wanted wanted, Sight sight) {
        return asking(FIGURES, wanted, sight)
                .param("today", today.date())
                .query(Figures.class)
                .single();
    }

    private StatementSpec asking(String sql, Wanted wanted, Sight sight) {
        return jdbc.sql(sql)
                .param("people", new Label(Label.Kind.HOUSE, Set.of(), wanted.people()).sqlPeople())
                .param("units", new Label(Label.Kind.HOUSE, wanted.units(), Set.of()).sqlOffices())
                .param("until", wanted.until())
                .param("kind", wanted.kind())
                .params(sight.params());
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
