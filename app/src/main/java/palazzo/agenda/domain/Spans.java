// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.agenda.Engagement;
import palazzo.agenda.Engagement.Status;
import palazzo.agenda.Secrecy;
import palazzo.icalendar.Component;
import palazzo.icalendar.Expansion;
import palazzo.icalendar.Occurrence;
import palazzo.kernel.Today;

/** When events take place: drawn out of their bytes, so that a month is one look into an index. */
@Repository
class Spans {

    /** How far before today series are drawn: five years. */
    static final Duration BEFORE = Duration.ofDays(1826);

    /** How far ahead: eighteen months. */
    static final Duration AHEAD = Duration.ofDays(550);

    private static final String COLUMNS = """
            select s.*, o.place, o.set_up, o.rest, o.held_until, o.flagged, o.series
            from agenda_span s join agenda_object o on o.id = s.object
            """;
    private static final String BETWEEN = COLUMNS + """
            where s.calendar = any(?::uuid[]) and tstzrange(s.starts, s.ends, '[]') && tstzrange(?, ?, '[)')
              and (s.ends > ? or s.starts >= ?)
            order by s.starts, s.ends, s.object
            """;
    private static final String OF = COLUMNS + "where s.object = ? order by s.starts";
    private static final String REMOVE = "delete from agenda_span where object = ?";
    private static final String ADD = """
            insert into agenda_span (object, recurrence, calendar, starts, ends, all_day, class, status, busy, summary,
              location)
            values (:object, :recurrence, :calendar, :starts, :ends, :allDay, :class, :status, :busy, :summary, :location)
            """;
    private static final String CLASHING = """
            select exists (select 1 from agenda_span s join agenda_span t on t.calendar = s.calendar
              and tstzrange(t.starts, t.ends, '[]') && tstzrange(s.starts, s.ends, '[]')
              and t.object <> s.object and t.starts < s.ends and t.ends > s.starts
              and t.busy and t.status <> 'CANCELLED' and not t.all_day
            where s.object = ? and s.busy and s.status <> 'CANCELLED' and not s.all_day)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    Spans(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Draws an event anew. */
    void draw(UUID object, UUID calendar, Expansion expansion) {
        jdbc.sql(REMOVE).param(object).update();
        Map<Component, Drawn> known = new IdentityHashMap<>();
        SqlParameterSource[] rows = expansion.occurrences().stream()
                .map(each -> row(object, calendar, each, known.computeIfAbsent(each.component(), Drawn::of)))
                .toArray(SqlParameterSource[]::new);
        if (rows.length > 0) {
            batches.batchUpdate(ADD, rows);
        }
    }

    /** What is drawn of an event each time that it takes place. */
    private record Drawn(Secrecy secrecy, Status status, boolean busy, String summary, String location) {

        static Drawn of(Component event) {
            return new Drawn(
                    EventFacts.secrecy(event),
                    EventFacts.status(event),
                    EventFacts.takesTime(event),
                    EventFacts.cut(event.text("SUMMARY")),
                    EventFacts.cut(event.text("LOCATION")));
        }
    }

    private static SqlParameterSource row(UUID object, UUID calendar, Occurrence each, Drawn drawn) {
        Instant ends = each.ends().isBefore(each.starts()) ? each.starts() : each.ends();
        return new MapSqlParameterSource()
                .addValue("object", object)
                .addValue("recurrence", each.key())
                .addValue("calendar", calendar)
                .addValue("starts", Today.sql(each.starts()))
                .addValue("ends", Today.sql(ends))
                .addValue("allDay", each.allDay())
                .addValue("class", drawn.secrecy().name())
                .addValue("status", drawn.status().name())
                .addValue("busy", drawn.busy())
                .addValue("summary", drawn.summary())
                .addValue("location", drawn.location());
    }

    /** What takes place in these agendas, whole: {@link Reach#shown} says what of it somebody sees. */
    List<Engagement> between(Collection<UUID> calendars, Instant from, Instant until) {
        return jdbc.sql(BETWEEN)
                .param(array(calendars))
                .params(Today.sql(from), Today.sql(until), Today.sql(from), Today.sql(from))
                .query(Spans::engagement)
                .list();
    }

    /** All that are drawn of one event, whole. */
    List<Engagement> of(UUID object) {
        return jdbc.sql(OF).param(object).query(Spans::engagement).list();
    }

    /** Whether any of its times lies across another that is taken. */
    boolean clashes(UUID object) {
        return Boolean.TRUE.equals(
                jdbc.sql(CLASHING).param(object).query(Boolean.class).single());
    }

    private static String array(Collection<UUID> ids) {
        return Set.copyOf(ids).stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static Engagement engagement(ResultSet rs, int row) throws SQLException {
        return new Engagement(
                rs.getObject("object", UUID.class),
                rs.getString("recurrence"),
                rs.getObject("calendar", UUID.class),
                rs.getTimestamp("starts").toInstant(),
                rs.getTimestamp("ends").toInstant(),
                rs.getBoolean("all_day"),
                Secrecy.valueOf(rs.getString("class")),
                Status.valueOf(rs.getString("status")),
                rs.getBoolean("busy"),
                rs.getString("summary"),
                rs.getString("location"),
                rs.getObject("place", UUID.class),
                rs.getInt("set_up"),
                rs.getInt("rest"),
                rs.getObject("held_until", LocalDate.class),
                rs.getBoolean("flagged"),
                rs.getBoolean("series"));
    }
}
