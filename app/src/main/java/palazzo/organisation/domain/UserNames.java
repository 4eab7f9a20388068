// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.domain;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Under which name somebody logs in. */
@Repository
public class UserNames {

    private static final String OF = "select a.username from organisation_account a where a.person = ?";

    private final JdbcClient jdbc;

    UserNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The user name of a person; empty for who has no account. */
    public String of(UUID person) {
        return jdbc.sql(OF).param(person).query(String.class).optional().orElse("");
    }
}
