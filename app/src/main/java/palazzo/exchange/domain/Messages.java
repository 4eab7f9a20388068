// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Ids;
import palazzo.kernel.Today;

/** What our registry answers to others: written in the act's transaction, sent by a job. */
@Repository
class Messages {

    private static final String ADD = """
            insert into exchange_message (id, kind, about, address, answers, file_name, xml, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (kind, about) do nothing
            """;
    private static final String WAITING = """
            select id, about, address, answers, file_name, xml from exchange_message where sending is null
            order by made_at, id limit ?
            """;
    private static final String SENDING = "update exchange_message set sending = ? where id = ? and sending is null";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Today today;

    Messages(JdbcClient jdbc, Ids ids, Today today) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.today = today;
    }

    /** @param about what it answers @param answers Message-ID of the mail it answers; empty for none */
    record Waiting(UUID id, UUID about, String address, String answers, String fileName, byte[] xml) {}

    /** Once for each thing it is about. An address that is not known is no obstacle: nothing is sent. */
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
        return jdbc.sql(WAITING).param(size).query(Messages::waiting).list();
    }

    /** @return whether nobody was faster */
    boolean isSent(UUID id, UUID sending) {
        return jdbc.sql(SENDING).params(sending, id).update() == 1;
    }

    private static Waiting waiting(ResultSet rs, int row) throws SQLException {
        return new Waiting(
                rs.getObject("id", UUID.class),
                rs.getObject("about", UUID.class),
                rs.getString("address"),
                rs.getString("answers"),
                rs.getString("file_name"),
                rs.getString("xml").getBytes(StandardCharsets.UTF_8));
    }
}
