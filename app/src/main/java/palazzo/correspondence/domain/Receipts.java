// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Ids;
import palazzo.kernel.Today;

/** That something was received, and where its raw bytes are. Written before anything is read out of them. */
@Repository
class Receipts {

    private static final String ADD = """
            insert into correspondence_receipt (id, mailbox, server_id, sha256, size, received_at)
            values (?, ?, ?, ?, ?, ?) on conflict (mailbox, server_id) do nothing
            """;
    private static final String UNREAD = """
            select id, mailbox, sha256, received_at from correspondence_receipt where letter is null and mailbox is not null
            order by received_at, id limit ?
            """;
    private static final String OF_FORM =
            "select id from correspondence_receipt where mailbox is null and server_id = ?";
    private static final String IS = "update correspondence_receipt set letter = ? where id = ? and letter is null";
    private static final String OF = """
            select coalesce(m.address, '') address from correspondence_receipt r
            left join correspondence_mailbox m on m.id = r.mailbox where r.letter = ? order by r.received_at, r.id
            """;

    private final JdbcClient jdbc;
    private final Ids ids;

    Receipts(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** A receipt whose letter is not read yet. */
    record Unread(UUID id, @Nullable UUID mailbox, String sha256, Instant at) {}

    /**
     * Writes down that {@code sha256} was received; nothing happens where it already was.
     *
     * @param mailbox the box; null for the form and the desk
     * @param serverId what the server calls it, or the fingerprint of the form that was sent
     * @param at when it came: into the box, or to the form
     */
    void add(@Nullable UUID mailbox, String serverId, String sha256, long size, Instant at) {
        jdbc.sql(ADD)
                .param(ids.next())
                .param(mailbox)
                .params(serverId, sha256, size, Today.sql(at))
                .update();
    }

    List<Unread> unread(int size) {
        return jdbc.sql(UNREAD)
                .param(size)
                .query((rs, row) -> new Unread(
                        rs.getObject("id", UUID.class),
                        rs.getObject("mailbox", UUID.class),
                        rs.getString("sha256"),
                        rs.getTimestamp("received_at").toInstant()))
                .list();
    }

    /** The receipt of the form of this fingerprint. */
    UUID ofForm(String fingerprint) {
        return jdbc.sql(OF_FORM).param(fingerprint).query(UUID.class).single();
    }

    void is(UUID receipt, UUID letter) {
        jdbc.sql(IS).params(letter, receipt).update();
    }

    /** The addresses at which a letter was received, one for each receipt; empty text for the form and the desk. */
    List<String> addresses(UUID letter) {
        return jdbc.sql(OF).param(letter).query(String.class).list();
    }
}
