// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Today;

/** The messages that other registries brought by our service, by the hash of their bytes. */
@Repository
class Brought {

    private static final String ADD =
            "insert into exchange_brought (sha256, address, at) values (?, ?, ?) on conflict do nothing";
    private static final String KNOWN = "select exists (select 1 from exchange_brought where sha256 = ?)";

    private final JdbcClient jdbc;
    private final Today today;

    Brought(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Notes one before it is taken in, so that whatever is made of it knows. Brought twice, it is noted once. */
    void add(String sha256, String address) {
        jdbc.sql(ADD).params(sha256, address, today.sqlNow()).update();
    }

    boolean has(String sha256) {
        return jdbc.sql(KNOWN).param(sha256).query(Boolean.class).single();
    }
}
