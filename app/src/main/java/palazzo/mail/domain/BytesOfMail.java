// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.documents.KeptBytes;

/** What was received, as it came, and what was sent, as it left. */
@Component
class BytesOfMail implements KeptBytes {

    private static final String NAMES = """
            select sha256 from mail_receipt where sha256 > :after
            union select sha256 from mail_sending where sha256 > :after
            order by sha256 limit :size
            """;

    private final JdbcClient jdbc;

    BytesOfMail(JdbcClient jdbc) {
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
