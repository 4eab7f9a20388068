// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.correspondence.domain.Dispatch.State;
import palazzo.kernel.Stale;
import palazzo.kernel.Today;

/** The outbox. */
@Repository
class Dispatches {

    private static final String ADD = """
            insert into correspondence_dispatch (id, reply, letter, way, mailbox, message_id, recipient, number, state,
              next_at, queued_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SAVE = """
            update correspondence_dispatch set version = version + 1, sha256 = ?, state = ?, attempts = ?, next_at = ?,
              failure = ?, done_at = ? where id = ? and version = ?
            """;
    private static final String IN = """
            select * from correspondence_dispatch where state = ? and way = any(?::text[]) and next_at <= ?
            order by next_at, id limit 100
            """;
    private static final String OF =
            "select * from correspondence_dispatch where letter = ? order by queued_at desc, id desc limit 1";
    private static final String OPEN = """
            select * from correspondence_dispatch where state <> 'SENT'
            order by state in ('FAILED', 'IN_DOUBT') desc, next_at, id limit ?
            """;
    private static final String ONE = "select * from correspondence_dispatch where id = ?";

    private final JdbcClient jdbc;
    private final Today today;

    Dispatches(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    void add(Dispatch dispatch) {
        jdbc.sql(ADD)
                .params(
                        dispatch.id(),
                        dispatch.reply(),
                        dispatch.letter(),
                        dispatch.way().name())
                .param(dispatch.mailbox())
                .params(
                        dispatch.messageId(),
                        dispatch.recipient(),
                        dispatch.number(),
                        dispatch.state().name())
                .params(Today.sql(dispatch.nextAt()), today.sqlNow())
                .update();
    }

    /** @return it with its new version */
    Dispatch save(Dispatch dispatch) {
        int saved = jdbc.sql(SAVE)
                .param(dispatch.sha256())
                .params(dispatch.state().name(), dispatch.attempts(), Today.sql(dispatch.nextAt()))
                .param(dispatch.failure())
                .param(dispatch.state() == State.SENT ? today.sqlNow() : null)
                .params(dispatch.id(), dispatch.version())
                .update();
        if (saved == 0) {
            throw new Stale(Letter.subject(dispatch.letter()));
        }
        return dispatch.saved();
    }

    /** Those in {@code state} whose time has come. */
    List<Dispatch> in(State state, Route.Way... ways) {
        String wanted = Arrays.stream(ways).map(Enum::name).collect(Collectors.joining(",", "{", "}"));
        return jdbc.sql(IN)
                .params(state.name(), wanted, today.sqlNow())
                .query(Dispatches::dispatch)
                .list();
    }

    Optional<Dispatch> of(UUID letter) {
        return jdbc.sql(OF).param(letter).query(Dispatches::dispatch).optional();
    }

    Optional<Dispatch> one(UUID id) {
        return jdbc.sql(ONE).param(id).query(Dispatches::dispatch).optional();
    }

    /** What has not left, those in trouble first. */
    List<Dispatch> open(int most) {
        return jdbc.sql(OPEN).param(most).query(Dispatches::dispatch).list();
    }

    private static Dispatch dispatch(ResultSet rs, int row) throws SQLException {
        return new Dispatch(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                rs.getObject("reply", UUID.class),
                rs.getObject("letter", UUID.class),
                Route.Way.valueOf(rs.getString("way")),
                rs.getObject("mailbox", UUID.class),
                rs.getString("message_id"),
                rs.getString("recipient"),
                rs.getString("number"),
                rs.getString("sha256"),
                State.valueOf(rs.getString("state")),
                rs.getInt("attempts"),
                rs.getTimestamp("next_at").toInstant(),
                rs.getString("failure"));
    }
}
