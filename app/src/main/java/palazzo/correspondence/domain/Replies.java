// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Stale;
import palazzo.kernel.Today;

/** The replies, one a letter. */
@Repository
class Replies {

    private static final String OF = "select * from correspondence_reply where letter = ?";
    private static final String LEAVING =
            "select * from correspondence_reply where state = 'SIGNED' and leaves_at <= ? order by leaves_at, id limit ?";
    private static final String ADD = """
            insert into correspondence_reply (id, letter, state, body, standard_text, prepared_by, saved_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SAVE = """
            update correspondence_reply set version = version + 1, state = ?, body = ?, standard_text = ?, prepared_by = ?,
              saved_at = ?, remark = ?, signed_by = ?, signed_at = ?, leaves_at = ? where id = ? and version = ?
            """;

    private final JdbcClient jdbc;

    Replies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Reply> of(UUID letter) {
        return jdbc.sql(OF).param(letter).query(Replies::reply).optional();
    }

    /** Those that may leave at {@code now}, the longest waiting first. */
    List<Reply> leaving(Instant now, int size) {
        return jdbc.sql(LEAVING)
                .params(Today.sql(now), size)
                .query(Replies::reply)
                .list();
    }

    /** The letter that the reply of this identity answers. */
    Optional<UUID> letterOf(UUID reply) {
        return jdbc.sql("select letter from correspondence_reply where id = ?")
                .param(reply)
                .query(UUID.class)
                .optional();
    }

    void add(Reply reply) {
        jdbc.sql(ADD)
                .params(reply.id(), reply.letter(), reply.state().name(), reply.body())
                .param(reply.standardText())
                .params(reply.preparedBy(), Today.sql(reply.savedAt()))
                .update();
    }

    /** @throws Stale where somebody changed it since it was read */
    void save(Reply reply) {
        int saved = jdbc.sql(SAVE)
                .params(reply.state().name(), reply.body())
                .param(reply.standardText())
                .params(reply.preparedBy(), Today.sql(reply.savedAt()), reply.remark())
                .param(reply.signedBy())
                .param(sql(reply.signedAt()))
                .param(sql(reply.leavesAt()))
                .params(reply.id(), reply.version())
                .update();
        if (saved == 0) {
            throw new Stale(Letter.subject(reply.letter()));
        }
    }

    private static @Nullable Object sql(@Nullable Instant instant) {
        return instant == null ? null : Today.sql(instant);
    }

    private static Reply reply(ResultSet rs, int row) throws SQLException {
        return new Reply(
                rs.getObject("id", UUID.class),
                rs.getObject("letter", UUID.class),
                rs.getInt("version"),
                Reply.State.valueOf(rs.getString("state")),
                rs.getString("body"),
                rs.getObject("standard_text", UUID.class),
                rs.getObject("prepared_by", UUID.class),
                rs.getTimestamp("saved_at").toInstant(),
                rs.getString("remark"),
                rs.getObject("signed_by", UUID.class),
                Letters.instant(rs, "signed_at"),
                Letters.instant(rs, "leaves_at"));
    }
}
