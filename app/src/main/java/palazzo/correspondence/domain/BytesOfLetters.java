// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.documents.KeptBytes;

/** What was received, as it came, and what was printed to be sent. */
@Component
class BytesOfLetters implements KeptBytes {

    private static final String NAMES = """
            select sha256 from correspondence_letter where sha256 > :after
            union select sha256 from correspondence_dispatch where sha256 > :after
            order by sha256 limit :size
            """;

    private final JdbcClient jdbc;

    BytesOfLetters(JdbcClient jdbc) {
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
