// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.organisation.Sight;

/** What waits to be weighed, in the order in which it came. */
@Repository
public class TriageQueue {

    private static final String FIRST = """
            select l.id, coalesce(nullif(l.sender_name, ''), l.sender_address) as sender, l.subject, l.channel,
                   l.arrived_at, l.wholly_read
            from correspondence_letter l where l.state = 'ARRIVED' and
            """ + Sight.sql("l") + " order by l.arrived_at, l.id limit :size";
    private static final String COUNT =
            "select count(*) from correspondence_letter l where l.state = 'ARRIVED' and " + Sight.sql("l");

    private final JdbcClient jdbc;

    TriageQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A letter that waits. @param sender may be empty */
    public record Waiting(
            UUID id, String sender, String subject, Channel channel, Instant arrivedAt, boolean whollyRead) {}

    List<Waiting> first(Sight sight, int size) {
        return jdbc.sql(FIRST)
                .param("size", size)
                .params(sight.params())
                .query((rs, row) -> new Waiting(
                        rs.getObject("id", UUID.class),
                        rs.getString("sender"),
                        rs.getString("subject"),
                        Channel.valueOf(rs.getString("channel")),
                        rs.getTimestamp("arrived_at").toInstant(),
                        rs.getBoolean("wholly_read")))
                .list();
    }

    long count(Sight sight) {
        return jdbc.sql(COUNT).params(sight.params()).query(Long.class).single();
    }
}
