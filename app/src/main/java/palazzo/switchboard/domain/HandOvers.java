// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Ids;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Competence;
import palazzo.organisation.WhoActs;
import palazzo.trail.Trail;

/** What one turn leaves to the next: written, and read. For those who carry the switchboard, and nobody else. */
@Repository
@Competence("URC-02")
public class HandOvers {

    private static final String ADD = "insert into switchboard_hand_over (id, at, author, words) values (?, ?, ?, ?)";
    private static final String READ =
            "update switchboard_hand_over set read_at = ?, read_by = ? where id = ? and read_at is null";
    private static final String NEWEST = """
            select id, at, author, words, read_at, read_by from switchboard_hand_over
            order by read_at is not null, at desc, id desc limit ?
            """;

    private final JdbcClient jdbc;
    private final Trail trail;
    private final WhoActs whoActs;
    private final Ids ids;
    private final Today today;

    HandOvers(JdbcClient jdbc, Trail trail, WhoActs whoActs, Ids ids, Today today) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.whoActs = whoActs;
        this.ids = ids;
        this.today = today;
    }

    /** @param readBy who of the next turn has read it; null while nobody has */
    public record HandOver(
            UUID id,
            Instant at,
            UUID author,
            String words,
            @Nullable Instant readAt,
            @Nullable UUID readBy) {}

    /** What nobody has read, then the last that were. */
    public List<HandOver> newest(int size) {
        return jdbc.sql(NEWEST)
                .param(size)
                .query((rs, row) -> new HandOver(
                        rs.getObject("id", UUID.class),
                        rs.getTimestamp("at").toInstant(),
                        rs.getObject("author", UUID.class),
                        rs.getString("words"),
                        Calls.instant(rs, "read_at"),
                        rs.getObject("read_by", UUID.class)))
                .list();
    }

    /** Leaves something to the next turn. */
    @Transactional
    public void leave(String words) {
        UUID id = ids.next();
        jdbc.sql(ADD)
                .params(id, today.sqlNow(), whoActs.now().required(), words.strip())
                .update();
        trail.record("hand_over.left", new Subject("hand_over", id));
    }

    /** Has read it; read already, it stays with who read it first. */
    @Transactional
    public void read(UUID id) {
        if (jdbc.sql(READ).params(today.sqlNow(), whoActs.now().required(), id).update() > 0) {
            trail.record("hand_over.read", new Subject("hand_over", id));
        }
    }
}
