// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.exchange.domain.Mark.Office;
import palazzo.kernel.Today;

/** Areas of other bodies with which the city exchanges documents, by the address to which one writes. */
@Repository
class Partners {

    private static final String AT = "select name, body, aoo, address from exchange_office where address = ?";
    private static final String ALL =
            "select name, body, aoo, address from exchange_office order by name collate \"it-x-icu\", address limit ?";
    private static final String PUT = """
            insert into exchange_office (address, name, body, aoo, known_since) values (?, ?, ?, ?, ?)
            on conflict (address) do update set name = excluded.name, body = excluded.body, aoo = excluded.aoo
            """;

    private final JdbcClient jdbc;
    private final Today today;

    Partners(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
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
