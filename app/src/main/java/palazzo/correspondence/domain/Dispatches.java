// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
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
            update correspondence_dispatch set version = version + 1, sha256 = ?, sending = ?, piece = ?, state = ?,
              failure = ?, done_at = ? where id = ? and version = ?
            """;
    private static final String ALL = """
            select d.*, coalesce(a.name, '') as name, coalesce(a.copy, false) as copy
            from correspondence_dispatch d left join correspondence_addressee a on a.id = d.addressee
            """;
    private static final String TO_PRINT = ALL + "where d.state = 'TO_PRINT' order by d.queued_at, d.id limit ?";
    private static final String OF = ALL + "where d.letter = ? order by d.queued_at, a.position nulls first, d.id";
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

    /** Writes down the lines of its envelope, which were mended. */
    void readdress(Dispatch dispatch) {
        jdbc.sql("update correspondence_dispatch set recipient = ? where id = ?")
                .params(dispatch.recipient(), dispatch.id())
                .update();
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

    private static Dispatch dispatch(ResultSet rs, int row) throws SQLException {
        return new Dispatch(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                rs.getObject("reply", UUID.class),
                rs.getObject("letter", UUID.class),
                new Whom(rs.getObject("addressee", UUID.class), rs.getString("name"), rs.getBoolean("copy")),
                Route.Way.valueOf(rs.getString("way")),
                rs.getObject("mailbox", UUID.class),
                rs.getString("recipient"),
                rs.getString("number"),
                rs.getString("sha256"),
                rs.getObject("sending", UUID.class),
                rs.getObject("piece", UUID.class),
                State.valueOf(rs.getString("state")),
                rs.getString("failure"));
    }
}
