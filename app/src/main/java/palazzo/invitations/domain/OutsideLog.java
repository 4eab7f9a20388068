// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
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
            insert into invitations_sent (id, event, method, sequence, recipient, sending, sent_at, sent_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SENT =
            "select s.* from invitations_sent s where s.event = ? order by s.sent_at desc, s.id desc";
    private static final String HEAR = """
            insert into invitations_answer (id, event, mail, address, answer, sequence, stamp, words, starts_at, ends_at,
              heard_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String HEARD =
            "select a.* from invitations_answer a where a.event = ? order by a.heard_at desc, a.id desc";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Today today;

    OutsideLog(JdbcClient jdbc, Ids ids, Today today) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.today = today;
    }

    record Sent(String method, int sequence, String recipient, Instant at, UUID by) {}

    record Heard(
            String address,
            String answer,
            int sequence,
            Instant stamp,
            String words,
            @Nullable Instant starts,
            @Nullable Instant ends) {}

    void send(UUID event, String method, int sequence, String recipient, UUID sending, UUID by) {
        jdbc.sql(SEND)
                .params(ids.next(), event, method, sequence, recipient, sending, today.sqlNow(), by)
                .update();
    }

    /** The last first. */
    List<Sent> sent(UUID event) {
        return jdbc.sql(SENT)
                .param(event)
                .query((rs, row) -> new Sent(
                        rs.getString("method"),
                        rs.getInt("sequence"),
                        rs.getString("recipient"),
                        rs.getTimestamp("sent_at").toInstant(),
                        rs.getObject("sent_by", UUID.class)))
                .list();
    }

    /** The last that somebody was sent. */
    Optional<Sent> last(UUID event, String recipient) {
        return sent(event).stream()
                .filter(each -> each.recipient().equalsIgnoreCase(recipient))
                .findFirst();
    }

    void hear(UUID event, UUID mail, Heard said) {
        jdbc.sql(HEAR)
                .params(ids.next(), event, mail, said.address(), said.answer(), said.sequence())
                .params(Today.sql(said.stamp()), said.words())
                .param(said.starts() == null ? null : Today.sql(said.starts()))
                .param(said.ends() == null ? null : Today.sql(said.ends()))
                .param(today.sqlNow())
                .update();
    }

    /** The last first. */
    Optional<Heard> heard(UUID event, String address) {
        return jdbc.sql(HEARD).param(event).query(OutsideLog::heard).list().stream()
                .filter(each -> each.address().equalsIgnoreCase(address))
                .findFirst();
    }

    private static Heard heard(ResultSet rs, int row) throws SQLException {
        return new Heard(
                rs.getString("address"),
                rs.getString("answer"),
                rs.getInt("sequence"),
                rs.getTimestamp("stamp").toInstant(),
                rs.getString("words"),
                Invitations.instant(rs, "starts_at"),
                Invitations.instant(rs, "ends_at"));
    }
}
