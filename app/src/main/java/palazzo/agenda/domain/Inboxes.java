// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.agenda.Stored;
import palazzo.kernel.Ids;
import palazzo.kernel.Today;

/** What waits for the programs of a holder. It is told and taken away; what it speaks of stands in the agenda. */
@Repository
class Inboxes {

    /** A program that has not asked for so long asks no more. */
    private static final Duration KEPT = Duration.ofDays(90);

    private static final String OF = "select i.* from agenda_inbox i where i.calendar = ? order by i.came_at, i.id limit 500";
    private static final String ADD =
            "insert into agenda_inbox (id, calendar, uid, content, came_at) values (?, ?, ?, ?, ?)";
    private static final String OVER = "delete from agenda_inbox where calendar = ? and came_at < ?";
    private static final String ANSWERED = "delete from agenda_inbox where calendar = ? and uid = ?";
    private static final String TAKE_OUT = "delete from agenda_inbox where calendar = ? and id = ?";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Today today;

    Inboxes(JdbcClient jdbc, Ids ids, Today today) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.today = today;
    }

    List<Stored> of(UUID calendar) {
        return jdbc.sql(OF).param(calendar).query(Inboxes::stored).list();
    }

    void add(UUID calendar, String uid, byte[] content) {
        jdbc.sql(OVER).params(calendar, Today.sql(today.now().minus(KEPT))).update();
        jdbc.sql(ADD)
                .params(ids.next(), calendar, uid, content, today.sqlNow())
                .update();
    }

    /** Nothing is to be done any more about an event. */
    void answered(UUID calendar, String uid) {
        jdbc.sql(ANSWERED).params(calendar, uid).update();
    }

    /** @return whether it was there */
    boolean takeOut(UUID calendar, UUID message) {
        return jdbc.sql(TAKE_OUT).params(calendar, message).update() > 0;
    }

    private static Stored stored(ResultSet rs, int row) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        return new Stored(id, id + ".ics", rs.getString("uid"), id.toString(), "", rs.getBytes("content"));
    }
}
