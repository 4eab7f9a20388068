// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.exchange.domain.Mark.Office;
import palazzo.kernel.Today;

/** Areas of other bodies with which the city exchanges documents, by the address to which one writes. */
@Repository
public class Partners {

    private static final String AT = "select name, body, aoo, address from exchange_office where address = ?";
    private static final String ALL =
            "select name, body, aoo, address from exchange_office order by name collate \"it-x-icu\", address limit ?";
    private static final String PUT = """
            insert into exchange_office (address, name, body, aoo, known_since) values (?, ?, ?, ?, ?)
            on conflict (address) do update set name = excluded.name, body = excluded.body, aoo = excluded.aoo
            """;
    private static final String SERVICES =
            "select recipient_service as recipient, sender_service as sender from exchange_office where address = ?";
    private static final String SERVE =
            "update exchange_office set recipient_service = ?, sender_service = ? where address = ?";

    private static final String CALLING = "select name, body, aoo, address from exchange_office where caller_hash = ?";
    private static final String LET_IN_AT = "select let_in_at from exchange_office where address = ?";
    private static final String LET_IN = "update exchange_office set caller_hash = ?, let_in_at = ? where address = ?";

    private final JdbcClient jdbc;
    private final Today today;

    Partners(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /**
     * Where an area takes messages by its service.
     *
     * @param recipient its service as the one to whom a document goes; empty for none
     * @param sender its service as the one from whom a document came; empty for none
     */
    public record Services(String recipient, String sender) {

        /** An area that is reached by mail alone. */
        static final Services NONE = new Services("", "");
    }

    Services services(String address) {
        return jdbc.sql(SERVICES)
                .param(lower(address))
                .query(Services.class)
                .optional()
                .orElse(Services.NONE);
    }

    void serve(String address, Services services) {
        jdbc.sql(SERVE)
                .params(services.recipient(), services.sender(), lower(address))
                .update();
    }

    /** The area that calls our services with this: the SHA-256 of its token or of its certificate. */
    public Optional<Office> calling(String hash) {
        return jdbc.sql(CALLING).param(hash).query(Office.class).optional();
    }

    /** Since when an area may call our services; empty where it may not. */
    Optional<Instant> letInAt(String address) {
        return jdbc.sql(LET_IN_AT).param(lower(address)).query((rs, row) -> rs.getTimestamp(1)).list().stream()
                .filter(Objects::nonNull)
                .map(Timestamp::toInstant)
                .findFirst();
    }

    /** @param hash null shuts it out */
    void letIn(String address, @Nullable String hash) {
        jdbc.sql(LET_IN)
                .param(hash)
                .param(hash == null ? null : today.sqlNow())
                .param(lower(address))
                .update();
    }

    Optional<Office> at(String address) {
        return jdbc.sql(AT).param(lower(address)).query(Office.class).optional();
    }

    List<Office> all(int most) {
        return jdbc.sql(ALL).param(most).query(Office.class).list();
    }

    void put(Office office) {
        jdbc.sql(PUT)
                .params(lower(office.address()), office.name(), office.body(), office.aoo(), today.sqlNow())
                .update();
    }

    private static String lower(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
