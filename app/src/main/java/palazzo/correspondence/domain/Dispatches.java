// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.correspondence.domain.Dispatch.Former;
import palazzo.correspondence.domain.Dispatch.State;
import palazzo.correspondence.domain.Dispatch.Whom;
import palazzo.kernel.Stale;
import palazzo.kernel.Today;

/** How the answers leave. */
@Repository
class Dispatches {

    private static final String ADD = """
            insert into correspondence_dispatch (id, reply, letter, addressee, way, mailbox, recipient, number, state, queued_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SAVE = """
            update correspondence_dispatch set version = version + 1, way = ?, mailbox = ?, recipient = ?, sha256 = ?,
              sending = ?, piece = ?, state = ?, failure = ?, done_at = ? where id = ? and version = ?
            """;
    private static final String ALL = """
            select d.*, coalesce(a.name, '') as name, coalesce(a.copy, false) as copy
            from correspondence_dispatch d left join correspondence_addressee a on a.id = d.addressee
            """;
    private static final String TO_PRINT = ALL + "where d.state = 'TO_PRINT' order by d.queued_at, d.id limit ?";
    private static final String OF = ALL + "where d.letter = ? order by d.queued_at, a.position nulls first, d.id";
    private static final String KEEP = """
            insert into correspondence_former_address (id, dispatch, way, recipient, sending, failure, mended_by, mended_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String FORMERS = """
            select f.* from correspondence_former_address f join correspondence_dispatch d on d.id = f.dispatch
            where d.letter = ? order by f.mended_at, f.id
            """;
    private static final String MENDED = ALL + """
            where d.letter = ? and d.addressee is null
              and exists (select 1 from correspondence_former_address f where f.dispatch = d.id)
            order by d.queued_at desc, d.id limit 1
            """;
    private static final String BY_SENDING = ALL + "where d.sending = ?";
    private static final String BY_PIECE = ALL + "where d.piece = ?";

    private final JdbcClient jdbc;
    private final Today today;

    Dispatches(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    void add(Dispatch dispatch) {
        jdbc.sql(ADD)
                .params(dispatch.id(), dispatch.reply(), dispatch.letter())
                .param(dispatch.whom().addressee())
                .param(dispatch.way().name())
                .param(dispatch.mailbox())
                .params(
                        dispatch.recipient(),
                        dispatch.number(),
                        dispatch.state().name(),
                        today.sqlNow())
                .update();
    }

    /** @return it with its new version */
    Dispatch save(Dispatch dispatch) {
        int saved = jdbc.sql(SAVE)
                .param(dispatch.way().name())
                .param(dispatch.mailbox())
                .param(dispatch.recipient())
                .param(dispatch.sha256())
                .param(dispatch.sending())
                .param(dispatch.piece())
                .param(dispatch.state().name())
                .param(dispatch.failure())
                .param(dispatch.state() == State.SENT ? today.sqlNow() : null)
                .params(dispatch.id(), dispatch.version())
                .update();
        if (saved == 0) {
            throw new Stale(Letter.subject(dispatch.letter()));
        }
        return dispatch.saved();
    }

    /** Keeps where it went and could not be delivered, before it goes elsewhere. */
    void keep(UUID id, Dispatch failed, UUID mendedBy) {
        jdbc.sql(KEEP)
                .params(id, failed.id(), failed.way().name(), failed.recipient())
                .param(failed.sending())
                .param(failed.failure() == null ? "" : failed.failure())
                .params(mendedBy, today.sqlNow())
                .update();
    }

    /** Where the replies to a letter went before their addresses were mended: the oldest first. */
    List<Former> formers(UUID letter) {
        return jdbc.sql(FORMERS).param(letter).query(Dispatches::former).list();
    }

    /** The last reply to the sender of a letter whose address a person has mended. */
    Optional<Dispatch> mended(UUID letter) {
        return jdbc.sql(MENDED).param(letter).query(Dispatches::dispatch).optional();
    }

    /** Those that have their number and no paper yet. */
    List<Dispatch> toPrint(int size) {
        return jdbc.sql(TO_PRINT).param(size).query(Dispatches::dispatch).list();
    }

    /** All that left, or is to leave, in answer to a letter: the oldest first. */
    List<Dispatch> of(UUID letter) {
        return jdbc.sql(OF).param(letter).query(Dispatches::dispatch).list();
    }

    Optional<Dispatch> byPiece(UUID piece) {
        return jdbc.sql(BY_PIECE).param(piece).query(Dispatches::dispatch).optional();
    }

    Optional<Dispatch> bySending(UUID sending) {
        return jdbc.sql(BY_SENDING).param(sending).query(Dispatches::dispatch).optional();
    }

    private static Former former(ResultSet rs, int row) throws SQLException {
        return new Former(
                rs.getObject("dispatch", UUID.class),
                Route.Way.valueOf(rs.getString("way")),
                rs.getString("recipient"),
                rs.getObject("sending", UUID.class),
                rs.getString("failure"),
                rs.getObject("mended_by", UUID.class),
                rs.getTimestamp("mended_at").toInstant());
    }

    private static Dispatch dispatch(ResultSet rs, int row) throws SQLException {
        return new Dispatch(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                rs.getObject("reply", UUID.class),
                rs.getObject("letter", UUID.class),
                new Whom(rs.getObject("addressee", UUID.class), rs.getString("name"), rs.getBoolean("copy")),
                new Route.Place(
                        Route.Way.valueOf(rs.getString("way")),
                        rs.getObject("mailbox", UUID.class),
                        rs.getString("recipient")),
                rs.getString("number"),
                rs.getString("sha256"),
                rs.getObject("sending", UUID.class),
                rs.getObject("piece", UUID.class),
                State.valueOf(rs.getString("state")),
                rs.getString("failure"));
    }
}
