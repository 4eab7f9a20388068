// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The names that programs gave to cards they brought in; all others are called by their identity. */
@Repository
class CardNames {

    private static final String ALL = "select k.name, k.card from caldav_card k";
    private static final String OF = "select k.card from caldav_card k where k.name = ?";
    private static final String KEEP = "insert into caldav_card (name, card) values (?, ?) on conflict do nothing";

    private final JdbcClient jdbc;

    CardNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, String> all() {
        Map<UUID, String> all = new LinkedHashMap<>();
        jdbc.sql(ALL).query(rs -> {
            all.put(rs.getObject("card", UUID.class), rs.getString("name"));
        });
        return all;
    }

    Optional<UUID> of(String name) {
        return jdbc.sql(OF).param(name).query(UUID.class).optional();
    }

    @Transactional
    void keep(String name, UUID card) {
        jdbc.sql(KEEP).params(name, card).update();
    }
}
