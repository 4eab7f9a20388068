// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.kernel.Today;

/**
 * Who does a thing that only one may do at a time, over several machines: a row with an end, renewed by its holder and
 * free when it has passed.
 */
@Component
public class Leases {

    private static final String TAKE = """
            insert into ops.lease (name, holder, until) values (?, ?, ?)
            on conflict (name) do update set holder = excluded.holder, until = excluded.until
            where ops.lease.holder = excluded.holder or ops.lease.until < ?
            """;
    private static final String FREE = "delete from ops.lease where name = ? and holder = ?";

    private final JdbcClient jdbc;
    private final Today today;
    private final UUID self = UUID.randomUUID();

    Leases(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Takes or renews the lease; false while another process holds it. */
    public boolean hold(String name, Duration length) {
        var now = today.sqlNow();
        return jdbc.sql(TAKE).params(name, self, now.plus(length), now).update() == 1;
    }

    /** Gives it back before its end. */
    public void free(String name) {
        jdbc.sql(FREE).params(name, self).update();
    }
}
