// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.documents.KeptBytes;

/** The registers of the days, and the emergency registers as they came. */
@Component
class BytesOfTheRegistry implements KeptBytes {

    private static final String NAMES = """
            select sha256 from registry_emergency where sha256 > :after
            union select pdf from registry_day where pdf > :after
            union select xml from registry_day where xml > :after
            union select csv from registry_day where csv > :after
            union select metadata from registry_day where metadata > :after
            union select manifest from registry_day where manifest > :after
            order by 1 limit :size
            """;

    private final JdbcClient jdbc;

    BytesOfTheRegistry(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> after(String sha256, int size) {
        return jdbc.sql(NAMES)
                .param("after", sha256)
                .param("size", size)
                .query(String.class)
                .list();
    }
}
