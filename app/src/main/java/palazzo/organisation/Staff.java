// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Ids;

/** The people who work in the house. */
@Repository
public class Staff {

    private static final String ADD =
            "insert into organisation_person (id, given_name, family_name, email) values (?, ?, ?, ?)";
    private static final String ADD_ACCOUNT =
            "insert into organisation_account (person, username, password, must_change) values (?, ?, ?, ?)";
    private static final String ADD_POST =
            "insert into organisation_post (id, person, kind, unit, first_day, last_day) values (?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final PasswordEncoder passwords;

    Staff(JdbcClient jdbc, Ids ids, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.passwords = passwords;
    }

    /** Adds a person. */
    public UUID add(String givenName, String familyName, String email) {
        UUID id = ids.next();
        jdbc.sql(ADD).params(id, givenName, familyName, email).update();
        return id;
    }

    /** Gives a person an account. */
    public void open(UUID person, String username, String password, boolean mustChange) {
        jdbc.sql(ADD_ACCOUNT)
                .params(person, username, passwords.encode(password), mustChange)
                .update();
    }

    /** Gives a person a post. */
    public void appoint(UUID person, PostKind kind, String unit, LocalDate first, @Nullable LocalDate last) {
        jdbc.sql(ADD_POST)
                .params(ids.next(), person, kind.name(), unit, first)
                .param(last)
                .update();
    }
}
