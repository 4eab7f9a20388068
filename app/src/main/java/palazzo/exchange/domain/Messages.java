// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Ids;
import palazzo.kernel.Today;

/** What our registry answers to others: written in the act's transaction, sent by a job. */
@Repository
class Messages {

    private static final String ADD = """
            insert into exchange_message (id, kind, about, address, answers, file_name, xml, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (kind, about) where kind <> 'UPDATED' do nothing
            """;
    private static final String WAITING = """
            select id, about, address, answers, file_name, xml, attempts from exchange_message
            where sending is null and carried_at is null and (next_at is null or next_at <= ?)
            order by made_at, id limit ?
            """;
    private static final String CARRIED =
            "update exchange_message set carried_at = ?, failure = ? where id = ? and carried_at is null";
    private static final String FAILED =
            "update exchange_message set attempts = attempts + 1, next_at = ?, failure = ? where id = ?";
    private static final int LONGEST_FAILURE = 300;
    private static final String SENDING = "update exchange_message set sending = ? where id = ? and sending is null";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Today today;

    Messages(JdbcClient jdbc, Ids ids, Today today) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.today = today;
    }

    /**
     * @param about what it answers
     * @param answers Message-ID of the mail it answers; empty for none
     * @param attempts how often a service did not take it
     */
    record Waiting(UUID id, UUID about, String address, String answers, String fileName, byte[] xml, int attempts) {}

    /** Once for each thing it is about, but updates. An address that is not known is no obstacle: nothing is sent. */
    void add(UUID about, String address, String answers, ReturnMessage message) {
        if (!address.isBlank()) {
            jdbc.sql(ADD)
                    .params(ids.next(), message.getClass().getSimpleName().toUpperCase(Locale.ROOT), about)
                    .params(address, answers, message.fileName())
                    .params(new String(message.xml(), StandardCharsets.UTF_8), today.sqlNow())
                    .update();
        }
    }

    List<Waiting> waiting(int size) {
        return jdbc.sql(WAITING)
                .params(today.sqlNow(), size)
                .query(Messages::waiting)
                .list();
    }

    /** @return whether nobody was faster */
    boolean isSent(UUID id, UUID sending) {
        return jdbc.sql(SENDING).params(sending, id).update() == 1;
    }

    /** A service took it. @param said what it found wrong with it; null for nothing */
    void carried(UUID id, @Nullable String said) {
        jdbc.sql(CARRIED)
                .param(today.sqlNow())
                .param(said == null ? null : cut(said))
                .param(id)
                .update();
    }

    /** A service did not take it, for this time. */
    void failed(UUID id, Instant next, String why) {
        jdbc.sql(FAILED).params(Today.sql(next), cut(why), id).update();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST_FAILURE, text.length()));
    }

    private static Waiting waiting(ResultSet rs, int row) throws SQLException {
        return new Waiting(
                rs.getObject("id", UUID.class),
                rs.getObject("about", UUID.class),
                rs.getString("address"),
                rs.getString("answers"),
                rs.getString("file_name"),
                rs.getString("xml").getBytes(StandardCharsets.UTF_8),
                rs.getInt("attempts"));
    }
}
