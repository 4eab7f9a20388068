// SPDX-License-Identifier: EUPL-1.2
package palazzo.briefs.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.briefs.domain.Brief.Outcome;
import palazzo.kernel.NotFound;
import palazzo.kernel.Stale;
import palazzo.kernel.Today;

/** Briefs, who is met, their versions and what was promised. Whoever asks has made sure that the appointment may be seen. */
@Repository
public class Briefs {

    private static final String ADD = """
            insert into briefs_brief (id, engagement, recurrence, calendar, title, starts_at) values (?, ?, ?, ?, ?, ?)
            on conflict (engagement, recurrence) do update set title = excluded.title, starts_at = excluded.starts_at
            """;
    private static final String ALL = "select b.* from briefs_brief b";
    private static final String ONE = ALL + " where b.id = ?";
    private static final String OF = ALL + " where b.engagement = ? and b.recurrence = ?";
    private static final String EARLIER = ALL + """
             where b.guests && :parties::uuid[] and b.id <> :except
               and b.starts_at < :before order by b.starts_at desc, b.id limit :size
            """;
    private static final String OPEN = ALL + """
             where b.guests && :parties::uuid[] and b.noted_at is null
               and b.starts_at >= :since order by b.starts_at, b.id limit :size
            """;
    private static final String WRITE = """
            update briefs_brief set version = version + 1, gist = ?, points = ?, written_by = ?, written_at = ?
            where id = ? and version = ?
            """;
    private static final String NOTE = """
            update briefs_brief set version = version + 1, attended = ?, outcome = ?, noted_by = ?, noted_at = ?
            where id = ? and version = ?
            """;
    private static final String GUEST = """
            update briefs_brief set guests = array_append(guests, ?) where id = ? and not guests && array[?]::uuid[]
            """;
    private static final String NO_GUEST = "update briefs_brief set guests = array_remove(guests, ?) where id = ?";
    private static final String PROMISE = """
            insert into briefs_promise (id, brief, words, unit, person, owner, due, made_at, made_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String KEEP =
            "update briefs_promise set kept = ?, kept_at = ? where id = ? and kept_at is null";
    private static final String PROMISES =
            "select * from briefs_promise where brief = any(:briefs::uuid[]) order by due, id";
    private static final String ONE_PROMISE = "select * from briefs_promise where id = ?";

    private final JdbcClient jdbc;

    Briefs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, UUID engagement, String recurrence, UUID calendar, String title, Instant starts) {
        jdbc.sql(ADD)
                .params(id, engagement, recurrence, calendar, title, Today.sql(starts))
                .update();
    }

    /** The brief of an occurrence. */
    public Optional<Brief> of(UUID engagement, String recurrence) {
        return jdbc.sql(OF).params(engagement, recurrence).query(Briefs::brief).optional();
    }

    /** @throws NotFound where there is none */
    public Brief one(UUID id) {
        return jdbc.sql(ONE).param(id).query(Briefs::brief).optional().orElseThrow(() -> new NotFound("brief " + id));
    }

    /** Earlier meetings with any of these parties, the latest first. */
    public List<Brief> earlier(Collection<UUID> parties, UUID except, Instant before, int size) {
        return jdbc.sql(EARLIER)
                .param("parties", array(parties))
                .param("except", except)
                .param("before", Today.sql(before))
                .param("size", size)
                .query(Briefs::brief)
                .list();
    }

    /** Meetings with any of these parties of which no outcome is noted yet, the first to come first. */
    public List<Brief> open(Collection<UUID> parties, Instant since, int size) {
        return jdbc.sql(OPEN)
                .param("parties", array(parties))
                .param("since", Today.sql(since))
                .param("size", size)
                .query(Briefs::brief)
                .list();
    }

    void write(Brief it, String gist, String points, UUID by, Instant at) {
        int written = jdbc.sql(WRITE)
                .params(gist, points, by, Today.sql(at), it.id(), it.version())
                .update();
        if (written == 0) {
            throw new Stale(Brief.subject(it.id()));
        }
    }

    void note(Brief it, Outcome outcome) {
        int noted = jdbc.sql(NOTE)
                .params(outcome.attended(), outcome.words(), outcome.by(), Today.sql(outcome.at()))
                .params(it.id(), it.version())
                .update();
        if (noted == 0) {
            throw new Stale(Brief.subject(it.id()));
        }
    }

    void meet(UUID brief, UUID party) {
        jdbc.sql(GUEST).params(party, brief, party).update();
    }

    void doNotMeet(UUID brief, UUID party) {
        jdbc.sql(NO_GUEST).params(party, brief).update();
    }

    void promise(Promise it, UUID by) {
        jdbc.sql(PROMISE)
                .params(it.id(), it.brief(), it.words(), it.unit())
                .param(it.person())
                .params(it.owner(), it.due(), Today.sql(it.madeAt()), by)
                .update();
    }

    boolean keep(UUID promise, String how, Instant at) {
        return jdbc.sql(KEEP).params(how, Today.sql(at), promise).update() > 0;
    }

    /** What was promised at these meetings, first due first. */
    public List<Promise> promises(Collection<UUID> briefs) {
        return jdbc.sql(PROMISES)
                .param("briefs", array(briefs))
                .query(Briefs::promise)
                .list();
    }

    /** @throws NotFound where there is none */
    public Promise promise(UUID id) {
        return jdbc.sql(ONE_PROMISE)
                .param(id)
                .query(Briefs::promise)
                .optional()
                .orElseThrow(() -> new NotFound("promise " + id));
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static Brief brief(ResultSet rs, int row) throws SQLException {
        Instant noted = instant(rs, "noted_at");
        return new Brief(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                rs.getObject("engagement", UUID.class),
                rs.getString("recurrence"),
                rs.getObject("calendar", UUID.class),
                rs.getString("title"),
                rs.getTimestamp("starts_at").toInstant(),
                rs.getString("gist"),
                rs.getString("points"),
                rs.getObject("written_by", UUID.class),
                instant(rs, "written_at"),
                List.of((UUID[]) rs.getArray("guests").getArray()),
                noted == null
                        ? null
                        : new Outcome(
                                rs.getString("attended"),
                                rs.getString("outcome"),
                                rs.getObject("noted_by", UUID.class),
                                noted));
    }

    private static Promise promise(ResultSet rs, int row) throws SQLException {
        return new Promise(
                rs.getObject("id", UUID.class),
                rs.getObject("brief", UUID.class),
                rs.getString("words"),
                rs.getString("unit"),
                rs.getObject("person", UUID.class),
                rs.getString("owner"),
                Objects.requireNonNull(rs.getObject("due", LocalDate.class)),
                rs.getTimestamp("made_at").toInstant(),
                rs.getString("kept"),
                instant(rs, "kept_at"));
    }

    static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp stamp = rs.getTimestamp(column);
        return stamp == null ? null : stamp.toInstant();
    }
}
