// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

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
import palazzo.kernel.Stale;
import palazzo.kernel.Today;

/**
 * The replies. The database itself sees to it that a letter has one in hand at most, and one answer: only interim replies that
 * have left are beside it.
 */
@Repository
class Replies {

    private static final String OF =
            "select * from correspondence_reply where letter = ? and (not interim or state <> 'LEFT')";
    private static final String ALL = "select * from correspondence_reply where letter = ? order by saved_at, id";
    private static final String ONE = "select * from correspondence_reply where id = ?";
    private static final String PROMISED = """
            select promised from correspondence_reply where letter = ? and interim and state = 'LEFT'
            order by promised desc limit 1
            """;
    private static final String LEAVING =
            "select * from correspondence_reply where state = 'SIGNED' and leaves_at <= ? order by leaves_at, id limit ?";
    private static final String ADD = """
            insert into correspondence_reply (id, letter, state, body, standard_text, interim, promised, prepared_by,
              saved_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SAVE = """
            update correspondence_reply set version = version + 1, state = ?, body = ?, standard_text = ?, interim = ?,
              promised = ?, prepared_by = ?, saved_at = ?, remark = ?, signed_by = ?, signed_at = ?, leaves_at = ? where id = ? and version = ?
            """;

    private final JdbcClient jdbc;

    Replies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The reply in hand, or the answer; an interim one that has left is neither. */
    Optional<Reply> of(UUID letter) {
        return jdbc.sql(OF).param(letter).query(Replies::reply).optional();
    }

    /** Every reply to a letter, in the order in which they were written. */
    List<Reply> all(UUID letter) {
        return jdbc.sql(ALL).param(letter).query(Replies::reply).list();
    }

    /** The reply of this identity. */
    Reply one(UUID reply) {
        return jdbc.sql(ONE).param(reply).query(Replies::reply).single();
    }

    /** The last day by which an interim reply that has left promised the answer. */
    Optional<LocalDate> promised(UUID letter) {
        return jdbc.sql(PROMISED).param(letter).query(LocalDate.class).optional();
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
                .param(reply.purpose().interim())
                .param(reply.purpose().promised())
                .params(reply.preparedBy(), Today.sql(reply.savedAt()))
                .update();
    }

    /** @throws Stale where somebody changed it since it was read */
    void save(Reply reply) {
        int saved = jdbc.sql(SAVE)
                .params(reply.state().name(), reply.body())
                .param(reply.standardText())
                .param(reply.purpose().interim())
                .param(reply.purpose().promised())
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
                new Purpose(rs.getBoolean("interim"), rs.getObject("promised", LocalDate.class)),
                rs.getObject("prepared_by", UUID.class),
                rs.getTimestamp("saved_at").toInstant(),
                rs.getString("remark"),
                rs.getObject("signed_by", UUID.class),
                Letters.instant(rs, "signed_at"),
                Letters.instant(rs, "leaves_at"));
    }
}
