// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.documents.SignatureFolder.Duty;
import palazzo.documents.SignatureFolder.Step;
import palazzo.documents.WaitingPapers;
import palazzo.documents.domain.Papers.Act;
import palazzo.kernel.Slice;
import palazzo.kernel.Today;
import palazzo.organisation.Actor;
import palazzo.organisation.Label;
import palazzo.organisation.Permission;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;

/** What is in the folder, as somebody sees it: what waits for them, what they prepared, what they passed or returned. */
@Repository
public class FolderQueue implements WaitingPapers {

    private static final String LINES = """
            select p.id, p.place, p.kind, p.title, p.competence, p.due, p.prepared_by, p.put_at, s.duty, s.unit, s.person,
                   (select count(*) from documents_paper_act a where a.paper = p.id) as acts,
                   (select a.act from documents_paper_act a where a.paper = p.id order by a.place desc limit 1) as act
            from documents_paper p
            left join documents_waiting w on w.paper = p.id
            left join documents_paper_step s on s.paper = w.paper and s.step = w.step
            """;
    private static final String BEFORE_SOMEBODY = """
            where w.paper is not null and p.prepared_by <> :me
              and (s.person = any(:people::uuid[]) or s.person is null and (:all or s.unit = '' or s.unit = any(:units::text[]))) and
            """ + Sight.sql("p");
    private static final String FOR_SOMEBODY =
            LINES + BEFORE_SOMEBODY + " order by p.due, p.place limit " + FolderQueue.MOST;
    private static final String ALIKE =
            """
            select p.kind, p.prepared_by, s.duty, s.unit, s.person, count(*) as papers
            from documents_paper p
            join documents_waiting w on w.paper = p.id
            join documents_paper_step s on s.paper = w.paper and s.step = w.step
            """ + BEFORE_SOMEBODY + " group by p.kind, p.prepared_by, s.duty, s.unit, s.person";
    private static final String PREPARED = LINES + "where p.prepared_by = :me and p.place < :after and "
            + Sight.sql("p") + " order by p.place desc limit :size";
    private static final String TAKEN = LINES + """
            where exists (select from documents_paper_act a where a.paper = p.id and a.by_person = :me) and p.place < :after
            and
            """ + Sight.sql("p") + " order by p.place desc limit :size";
    private static final String TAKEN_SINCE =
            "select count(*) from documents_paper_act where by_person = ? and at >= ?";

    /** Nobody has more before them; a folder that is fuller shows what is due first. */
    private static final int MOST = 1000;

    private final JdbcClient jdbc;
    private final Passers passers;
    private final Permission permission;
    private final Sights sights;
    private final Today today;

    FolderQueue(JdbcClient jdbc, Passers passers, Permission permission, Sights sights, Today today) {
        this.jdbc = jdbc;
        this.passers = passers;
        this.permission = permission;
        this.sights = sights;
        this.today = today;
    }

    /**
     * A paper in a row.
     *
     * @param place in the order in which papers were put in
     * @param kind of act, a {@link palazzo.organisation.SignedAct}
     * @param at how many acts were done with it, by which who takes the next says what they saw; -1 where it waits no more
     * @param open what is to be done there; null where it waits no more
     * @param last what was done last; null where nothing was
     */
    public record Line(
            UUID id,
            long place,
            String kind,
            String title,
            String competence,
            LocalDate due,
            UUID preparedBy,
            Instant putAt,
            int at,
            @Nullable Step open,
            @Nullable Act last) {}

    /** What {@code actor} may check or sign now, first due first. */
    public List<Line> waitingFor(Actor actor) {
        return actor.isStaff() ? waiting(actor, sights.of(actor)) : List.of();
    }

    /** How many papers {@code actor} may check or sign now. Every page says so: papers alike in who may pass them are one row. */
    public long countFor(Actor actor) {
        return actor.isStaff()
                ? asked(ALIKE, actor, sights.of(actor)).query(FolderQueue::alike).list().stream()
                        .filter(those -> passers.may(actor, those.preparedBy(), those.kind(), those.open()))
                        .mapToLong(Alike::papers)
                        .sum()
                : 0;
    }

    private record Alike(String kind, UUID preparedBy, Step open, long papers) {}

    @Override
    public List<Waiting> waitingFor(Actor actor, Sight sight) {
        return waiting(actor, sight).stream()
                .map(line -> new Waiting(line.id(), line.title(), line.competence(), line.due()))
                .toList();
    }

    private List<Line> waiting(Actor actor, Sight sight) {
        return asked(FOR_SOMEBODY, actor, sight).query(FolderQueue::line).list().stream()
                .filter(line -> isFor(actor, line))
                .toList();
    }

    private JdbcClient.StatementSpec asked(String sql, Actor actor, Sight sight) {
        return jdbc.sql(sql)
                .param("me", actor.required())
                .param("people", new Label(Label.Kind.HOUSE, Set.of(), actor.people()).sqlPeople())
                .param("all", sights.of(actor).allUnits())
                .param("units", new Label(Label.Kind.HOUSE, permission.reach(actor), Set.of()).sqlOffices())
                .params(sight.params());
    }

    /** What {@code actor} put in, newest first. @param after the key of the page before; null on the first */
    public Slice<Line> preparedBy(Actor actor, @Nullable String after, int size) {
        return page(PREPARED, actor, after, size);
    }

    /** What {@code actor} passed or returned, newest first. @param after the key of the page before; null on the first */
    public Slice<Line> takenBy(Actor actor, @Nullable String after, int size) {
        return page(TAKEN, actor, after, size);
    }

    /** How many steps {@code actor} has taken today. */
    public long takenTodayBy(Actor actor) {
        return jdbc.sql(TAKEN_SINCE)
                .param(actor.required())
                .param(Today.sql(today.date().atStartOfDay(Today.ROME).toInstant()))
                .query(Long.class)
                .single();
    }

    private Slice<Line> page(String sql, Actor actor, @Nullable String after, int size) {
        List<Line> lines = jdbc.sql(sql)
                .param("me", actor.required())
                .param("after", place(after))
                .param("size", size + 1)
                .params(sights.of(actor).params())
                .query(FolderQueue::line)
                .list();
        return Slice.of(lines, size, line -> String.valueOf(line.place()));
    }

    private boolean isFor(Actor actor, Line line) {
        return line.open() != null && passers.may(actor, line.preparedBy(), line.kind(), line.open());
    }

    private static long place(@Nullable String after) {
        try {
            return after == null ? Long.MAX_VALUE : Long.parseLong(after);
        } catch (NumberFormatException noPlace) {
            return Long.MAX_VALUE;
        }
    }

    private static Line line(ResultSet rs, int row) throws SQLException {
        String duty = rs.getString("duty");
        String act = rs.getString("act");
        return new Line(
                rs.getObject("id", UUID.class),
                rs.getLong("place"),
                rs.getString("kind"),
                rs.getString("title"),
                rs.getString("competence"),
                rs.getObject("due", LocalDate.class),
                rs.getObject("prepared_by", UUID.class),
                rs.getTimestamp("put_at").toInstant(),
                duty == null ? -1 : rs.getInt("acts"),
                duty == null ? null : step(rs),
                act == null ? null : Act.valueOf(act));
    }

    private static Alike alike(ResultSet rs, int row) throws SQLException {
        return new Alike(rs.getString("kind"), rs.getObject("prepared_by", UUID.class), step(rs), rs.getLong("papers"));
    }

    private static Step step(ResultSet rs) throws SQLException {
        return new Step(Duty.valueOf(rs.getString("duty")), rs.getString("unit"), rs.getObject("person", UUID.class));
    }
}
