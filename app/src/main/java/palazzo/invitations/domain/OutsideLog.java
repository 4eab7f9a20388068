// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Ids;
import palazzo.kernel.Today;

/** What left about events of ours, and what came back. Only added to. */
@Repository
class OutsideLog {

    private static final String SEND = """
            insert into invitations_outside (id, event, address, deed, sequence, at, actor, mail)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String HEAR = """
            insert into invitations_outside
              (id, event, address, deed, sequence, at, mail, occurrence, stamp, words, starts_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String OF =
            "select o.* from invitations_outside o where o.event = ? and lower(o.address) = lower(?)";
    private static final String NEWEST = " order by o.at desc, o.id desc limit 1";
    private static final String SENT = OF + " and o.deed in ('REQUEST', 'CANCEL')" + NEWEST;
    private static final String ANSWERED = OF + " and o.deed in ('REPLY', 'COUNTER')";
    private static final String LAST =
            " order by o.sequence desc, o.stamp desc nulls last, o.at desc, o.id desc limit 1";
    private static final String HEARD = ANSWERED + LAST;
    private static final String HEARD_OF_ONE = ANSWERED + " and o.occurrence = ?" + LAST;

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Today today;

    OutsideLog(JdbcClient jdbc, Ids ids, Today today) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.today = today;
    }

    /**
     * What came back.
     *
     * @param occurrence which time of a series it is of; empty for all of it
     * @param deed REPLY or COUNTER
     * @param starts when they would rather come; null where they said nothing of it
     */
    record Heard(
            String address,
            String occurrence,
            String deed,
            int sequence,
            Instant stamp,
            String words,
            @Nullable Instant starts) {}

    void send(UUID event, String method, int sequence, String recipient, UUID sending, UUID by) {
        jdbc.sql(SEND)
                .params(ids.next(), event, recipient, method, sequence, today.sqlNow(), by, sending)
                .update();
    }

    /** The sequence of the event that somebody was sent last; -1 for nothing. */
    int told(UUID event, String recipient) {
        return jdbc.sql(SENT)
                .params(event, recipient)
                .query((rs, row) -> rs.getInt("sequence"))
                .optional()
                .orElse(-1);
    }

    void hear(UUID event, UUID mail, Heard said) {
        jdbc.sql(HEAR)
                .params(ids.next(), event, said.address(), said.deed(), said.sequence(), today.sqlNow(), mail)
                .params(said.occurrence(), Today.sql(said.stamp()), said.words())
                .param(said.starts() == null ? null : Today.sql(said.starts()))
                .update();
    }

    /** The last that somebody answered. */
    Optional<Heard> heard(UUID event, String address) {
        return jdbc.sql(HEARD).params(event, address).query(OutsideLog::heard).optional();
    }

    /** The last that somebody answered of one time of a series, or of all of it. */
    Optional<Heard> heard(UUID event, String address, String occurrence) {
        return jdbc.sql(HEARD_OF_ONE)
                .params(event, address, occurrence)
                .query(OutsideLog::heard)
                .optional();
    }

    private static Heard heard(ResultSet rs, int row) throws SQLException {
        return new Heard(
                rs.getString("address"),
                rs.getString("occurrence"),
                rs.getString("deed"),
                rs.getInt("sequence"),
                rs.getTimestamp("stamp").toInstant(),
                rs.getString("words"),
                Invitations.instant(rs, "starts_at"));
    }
}
