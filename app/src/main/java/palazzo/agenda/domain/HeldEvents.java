// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.agenda.Engagement.Status;
import palazzo.agenda.HolderCalendar;
import palazzo.agenda.Secrecy;
import palazzo.kernel.Today;

/** Events in their bytes, and every change of them. */
@Repository
class HeldEvents {

    private static final String ALL = "select o.* from agenda_object o where ";
    private static final String ONE = ALL + "o.id = ?";
    private static final String BY_NAME = ALL + "o.calendar = ? and o.resource = ?";
    private static final String BY_UID = ALL + "o.calendar = ? and o.uid = ?";
    private static final String EVERYWHERE = ALL + "o.uid = ? order by o.id";
    private static final String OF = ALL + "o.calendar = ? order by o.id";
    private static final String TOUCHING = ALL + """
            o.calendar = ? and exists (select 1 from agenda_span s where s.object = o.id and s.calendar = o.calendar
              and tstzrange(s.starts, s.ends, '[]') && tstzrange(?, ?, '[)')) order by o.id
            """;
    private static final String TO_DRAW = ALL + "o.series and o.drawn_until < ? order by o.drawn_until limit 500";
    private static final String LAPSED =
            ALL + "o.held_until < ? and o.status = 'TENTATIVE' order by o.held_until, o.id limit 500";
    private static final String ADD = """
            insert into agenda_object (id, calendar, resource, uid, etag, content, class, status, summary, location, series,
              place, set_up, rest, held_until, findings, drawn_until, made_at, made_by, changed_at, changed_by, mandate,
              schedule_tag)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String CHANGE = """
            update agenda_object set version = version + 1, etag = ?, content = ?, class = ?, status = ?, summary = ?,
              location = ?, series = ?, place = ?, set_up = ?, rest = ?, held_until = ?, findings = ?, drawn_until = ?,
              changed_at = ?, changed_by = ?, mandate = ?, schedule_tag = ?
            where id = ?
            """;
    private static final String TAG = "update agenda_object set schedule_tag = ? where id = ?";
    private static final String FLAG = "update agenda_object set flagged = ? where id = ?";
    private static final String DRAWN = "update agenda_object set drawn_until = ? where id = ?";
    private static final String REMOVE = "delete from agenda_object where id = ?";
    private static final String LOG = """
            insert into agenda_change (calendar, token, object, resource, uid, deed, at, actor, holder, mandate, reason, etag,
              content)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SINCE = """
            select distinct on (c.resource) c.resource, c.deed from agenda_change c where c.calendar = ? and c.token > ?
            order by c.resource, c.token desc
            """;
    private static final String HISTORY = """
            select c.token, c.deed, c.at, c.actor, c.holder, c.mandate, c.reason from agenda_change c
            where c.object = ? and c.calendar = ? order by c.token desc limit 50
            """;

    private final JdbcClient jdbc;
    private final Today today;

    HeldEvents(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** What became of a resource. */
    record Deed(String name, boolean gone) {}

    Optional<Held> find(UUID id) {
        return jdbc.sql(ONE).param(id).query(HeldEvents::held).optional();
    }

    Optional<Held> byName(UUID calendar, String name) {
        return jdbc.sql(BY_NAME).params(calendar, name).query(HeldEvents::held).optional();
    }

    Optional<Held> byUid(UUID calendar, String uid) {
        return jdbc.sql(BY_UID).params(calendar, uid).query(HeldEvents::held).optional();
    }

    /** The same event in every agenda. */
    List<Held> everywhere(String uid) {
        return jdbc.sql(EVERYWHERE).param(uid).query(HeldEvents::held).list();
    }

    List<Held> of(UUID calendar) {
        return jdbc.sql(OF).param(calendar).query(HeldEvents::held).list();
    }

    List<Held> touching(UUID calendar, Instant from, Instant until) {
        return jdbc.sql(TOUCHING)
                .params(calendar, Today.sql(from), Today.sql(until))
                .query(HeldEvents::held)
                .list();
    }

    /** Series that are drawn less far than to {@code until}. */
    List<Held> toDraw(Instant until) {
        return jdbc.sql(TO_DRAW).param(Today.sql(until)).query(HeldEvents::held).list();
    }

    /** Options that held until before {@code day}. */
    List<Held> lapsed(LocalDate day) {
        return jdbc.sql(LAPSED).param(day).query(HeldEvents::held).list();
    }

    void add(Held held, @Nullable Instant drawn) {
        jdbc.sql(ADD)
                .params(held.id(), held.calendar(), held.name(), held.uid(), held.etag(), held.content())
                .params(held.secrecy().name(), held.status().name(), held.summary(), held.location(), held.series())
                .param(held.beside().place())
                .params(held.beside().setUp(), held.beside().rest())
                .param(held.beside().heldUntil())
                .param(held.findings())
                .param(drawn == null ? null : Today.sql(drawn))
                .param(Today.sql(held.changedAt()))
                .param(held.changedBy())
                .param(Today.sql(held.changedAt()))
                .param(held.changedBy())
                .params(held.mandate().toString(), held.scheduleTag())
                .update();
    }

    void change(Held held, @Nullable Instant drawn) {
        jdbc.sql(CHANGE)
                .params(
                        held.etag(),
                        held.content(),
                        held.secrecy().name(),
                        held.status().name())
                .params(held.summary(), held.location(), held.series())
                .param(held.beside().place())
                .params(held.beside().setUp(), held.beside().rest())
                .param(held.beside().heldUntil())
                .param(held.findings())
                .param(drawn == null ? null : Today.sql(drawn))
                .param(Today.sql(held.changedAt()))
                .param(held.changedBy())
                .params(held.mandate().toString(), held.scheduleTag())
                .param(held.id())
                .update();
    }

    /** Only somebody's answer is new in it. */
    void isTheSame(UUID id, String scheduleTag) {
        jdbc.sql(TAG).params(scheduleTag, id).update();
    }

    void flag(UUID id, boolean flagged) {
        jdbc.sql(FLAG).params(flagged, id).update();
    }

    void drawn(UUID id, Instant until) {
        jdbc.sql(DRAWN).params(Today.sql(until), id).update();
    }

    void remove(UUID id) {
        jdbc.sql(REMOVE).param(id).update();
    }

    /** Keeps who did what for whom by what right. */
    void log(HolderCalendar calendar, long token, String deed, Held held, String reason) {
        jdbc.sql(LOG)
                .params(calendar.id(), token, held.id(), held.name(), held.uid(), deed, Today.sql(held.changedAt()))
                .param(held.changedBy())
                .params(calendar.holder(), held.mandate().toString(), reason, held.etag())
                .param(deed.equals("DELETED") ? null : held.content())
                .update();
    }

    List<Deed> since(UUID calendar, long token) {
        return jdbc.sql(SINCE)
                .params(calendar, token)
                .query((rs, row) ->
                        new Deed(rs.getString("resource"), rs.getString("deed").equals("DELETED")))
                .list();
    }

    /** Who changed it, newest first. */
    List<Changed> history(Held held) {
        return jdbc.sql(HISTORY)
                .params(held.id(), held.calendar())
                .query((rs, row) -> new Changed(
                        rs.getString("deed"),
                        rs.getTimestamp("at").toInstant(),
                        rs.getObject("actor", UUID.class),
                        rs.getObject("holder", UUID.class),
                        Mandate.read(rs.getString("mandate")),
                        rs.getString("reason")))
                .list();
    }

    private static String tag(String kept, String etag) {
        return kept.isEmpty() ? etag : kept;
    }

    private static Held held(ResultSet rs, int row) throws SQLException {
        return new Held(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                rs.getObject("calendar", UUID.class),
                rs.getString("resource"),
                rs.getString("uid"),
                rs.getString("etag"),
                tag(rs.getString("schedule_tag"), rs.getString("etag")),
                rs.getBytes("content"),
                Secrecy.valueOf(rs.getString("class")),
                Status.valueOf(rs.getString("status")),
                rs.getString("summary"),
                rs.getString("location"),
                rs.getBoolean("series"),
                new Beside(
                        rs.getObject("place", UUID.class),
                        rs.getInt("set_up"),
                        rs.getInt("rest"),
                        rs.getObject("held_until", LocalDate.class)),
                rs.getBoolean("flagged"),
                rs.getString("findings"),
                rs.getTimestamp("changed_at").toInstant(),
                rs.getObject("changed_by", UUID.class),
                Mandate.read(rs.getString("mandate")));
    }
}
