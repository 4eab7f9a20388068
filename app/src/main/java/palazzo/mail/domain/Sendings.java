// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Stale;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.mail.Outbox.Sealed;
import palazzo.mail.Sending;
import palazzo.mail.Sending.State;

/** The rows of the outbox. */
@Repository
class Sendings {

    private static final String ADD = """
            insert into mail_sending (id, about_kind, about, reference, mailbox, message_id, recipients, sha256, state,
              next_at, queued_at, certified)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?, (select b.certified from mail_mailbox b where b.id = ?))
            """;
    private static final String SAVE = """
            update mail_sending set version = version + 1, state = ?, attempts = ?, next_at = ?, failure = ?, done_at = ?
            where id = ? and version = ?
            """;
    private static final String ALL = "select * from mail_sending ";
    private static final String IN = ALL + "where state = ? and next_at <= ? order by next_at, id limit 100";
    private static final String OPEN = ALL
            + "where state not in ('SENT', 'GIVEN_UP') order by state in ('FAILED', 'IN_DOUBT') desc, next_at, id limit ?";
    private static final String ONE = ALL + "where id = ?";
    private static final String UNDER = ALL
            + "where message_id = ? or id in (select sending from mail_delivery_receipt where provider_id = ?) limit 1";

    private final JdbcClient jdbc;
    private final Today today;

    Sendings(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    void add(Sealed message) {
        jdbc.sql(ADD)
                .params(message.id(), message.post().about().kind())
                .params(
                        message.post().about().id(),
                        message.post().reference(),
                        message.post().box())
                .params(message.messageId(), message.post().to().toArray(String[]::new), message.sha256())
                .params(today.sqlNow(), today.sqlNow(), message.post().box())
                .update();
    }

    /** @return it with its new version */
    Sending save(Sending sending) {
        int saved = jdbc.sql(SAVE)
                .params(sending.state().name(), sending.attempts(), Today.sql(sending.nextAt()))
                .param(sending.failure())
                .param(sending.state() == State.SENT ? today.sqlNow() : null)
                .params(sending.id(), sending.version())
                .update();
        if (saved == 0) {
            throw new Stale(sending.about());
        }
        return sending.saved();
    }

    /** Those in {@code state} whose time has come. */
    List<Sending> in(State state) {
        return jdbc.sql(IN)
                .params(state.name(), today.sqlNow())
                .query(Sendings::sending)
                .list();
    }

    Optional<Sending> one(UUID id) {
        return jdbc.sql(ONE).param(id).query(Sendings::sending).optional();
    }

    Optional<Sending> under(String messageId) {
        return jdbc.sql(UNDER)
                .params(messageId, messageId)
                .query(Sendings::sending)
                .optional();
    }

    /** What has not left, those in trouble first. */
    List<Sending> open(int most) {
        return jdbc.sql(OPEN).param(most).query(Sendings::sending).list();
    }

    private static Sending sending(ResultSet rs, int row) throws SQLException {
        Array recipients = rs.getArray("recipients");
        return new Sending(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                new Subject(rs.getString("about_kind"), rs.getObject("about", UUID.class)),
                rs.getString("reference"),
                rs.getObject("mailbox", UUID.class),
                rs.getString("message_id"),
                List.of((String[]) recipients.getArray()),
                rs.getString("sha256"),
                State.valueOf(rs.getString("state")),
                rs.getInt("attempts"),
                rs.getTimestamp("next_at").toInstant(),
                rs.getString("failure"));
    }
}
