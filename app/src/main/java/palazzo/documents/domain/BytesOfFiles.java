// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.domain;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.documents.KeptBytes;

/** The bytes of files. */
@Component
class BytesOfFiles implements KeptBytes {

    private static final String NAMES =
            "select distinct sha256 from documents_file where sha256 > ? order by sha256 limit ?";

    private final JdbcClient jdbc;

    BytesOfFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> after(String sha256, int size) {
        return jdbc.sql(NAMES).params(sha256, size).query(String.class).list();
    }
}
