// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.documents.KeptBytes;

/** What was scanned, as it came, and its pages. */
@Component
class BytesOfScans implements KeptBytes {

    private static final String NAMES = """
            select sha256 from scans_file where sha256 > :after
            union select sha256 from scans_page where sha256 > :after
            union select view_sha256 from scans_page where view_sha256 > :after
            union select layer_sha256 from scans_page where layer_sha256 > :after
            order by sha256 limit :size
            """;

    private final JdbcClient jdbc;

    BytesOfScans(JdbcClient jdbc) {
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
