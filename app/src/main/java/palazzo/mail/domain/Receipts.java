// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.documents.Blobs;
import palazzo.kernel.Ids;
import palazzo.kernel.Today;

/** That something was received, and where its raw bytes are. Written before anything is read out of them. */
@Repository
class Receipts {

    private static final String ADD = """
            insert into mail_receipt (id, mailbox, server_id, sha256, size, received_at)
            values (?, ?, ?, ?, ?, ?) on conflict (mailbox, server_id) do nothing
            """;
    private static final String UNREAD = """
            select id, sha256, size, received_at as at from mail_receipt where item is null order by received_at, id limit ?
            """;
    private static final String ONE = "select id, sha256, size, received_at as at from mail_receipt where id = ?";
    private static final String AT =
            "select id from mail_receipt where mailbox is not distinct from ? and server_id = ?";
    private static final String FIRST_OF = """
            select id, sha256, size, received_at as at from mail_receipt where item = ? order by received_at, id limit 1
            """;
    private static final String IS = "update mail_receipt set item = ? where id = ? and item is null";

    private final JdbcClient jdbc;
    private final Ids ids;

    Receipts(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /**
     * A receipt.
     *
     * @param size of its bytes
     */
    record Receipt(UUID id, String sha256, long size, Instant at) {}

    /**
     * Writes down that {@code bytes} were received; nothing happens where they already were.
     *
     * @param mailbox the box; null for a file
     * @param serverId what the server calls it, or for a file the hash of its bytes
     * @param at when it came into the box
     * @return whether it is a new one
     */
    boolean add(@Nullable UUID mailbox, String serverId, Blobs.Kept bytes, Instant at) {
        return jdbc.sql(ADD)
                        .param(ids.next())
                        .param(mailbox)
                        .params(serverId, bytes.sha256(), bytes.size(), Today.sql(at))
                        .update()
                == 1;
    }

    List<Receipt> unread(int size) {
        return jdbc.sql(UNREAD).param(size).query(Receipt.class).list();
    }

    Receipt one(UUID id) {
        return jdbc.sql(ONE).param(id).query(Receipt.class).single();
    }

    Optional<UUID> at(@Nullable UUID mailbox, String serverId) {
        return jdbc.sql(AT).param(mailbox).param(serverId).query(UUID.class).optional();
    }

    Receipt firstOf(UUID item) {
        return jdbc.sql(FIRST_OF).param(item).query(Receipt.class).single();
    }

    void is(UUID receipt, UUID item) {
        jdbc.sql(IS).params(item, receipt).update();
    }
}
