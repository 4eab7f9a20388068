// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.domain;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people left open in other browsers. */
@Repository
public class Sessions {

    private static final String CLOSE = """
            delete from spring_session where session_id <> ? and principal_name = ?
            """;

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Closes every session of {@code username} but one. */
    public void closeOthers(String username, String kept) {
        jdbc.sql(CLOSE).params(kept, username).update();
    }

    /** Closes every session of {@code username}. */
    public void close(String username) {
        closeOthers(username, "");
    }
}
