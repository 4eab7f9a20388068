// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.domain;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Today;

/** The accounts of a city's staff. */
@Repository
public class Accounts implements UserDetailsService {

    private static final String BY_NAME = """
            select a.person, p.given_name || ' ' || p.family_name as name, a.username, a.password, a.must_change,
                   a.closed_at is null and coalesce(a.locked_until <= ?, true) as open
            from organisation_account a join organisation_person p on p.id = a.person
            where lower(a.username) = lower(?)
            """;

    private final JdbcClient jdbc;
    private final Today today;

    Accounts(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    @Override
    public Account loadUserByUsername(String username) {
        return jdbc.sql(BY_NAME)
                .params(today.sqlNow(), username)
                .query((rs, row) -> new Account(
                        rs.getObject("person", UUID.class),
                        rs.getString("name"),
                        rs.getString("username"),
                        rs.getString("password"),
                        rs.getBoolean("must_change"),
                        rs.getBoolean("open")))
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("no account"));
    }
}
