// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Today;
import palazzo.organisation.PostKind;

/** The open accounts of a city's staff. A closed one is none. */
@Repository
public class Accounts implements UserDetailsService {

    private static final String BY_NAME = """
            select a.person, p.given_name || ' ' || p.family_name as name, a.username, a.password, a.must_change,
                   a.second_factor is not null as has_second_factor
            from organisation_account a join organisation_person p on p.id = a.person
            where lower(a.username) = lower(?) and a.closed_at is null
            """;

    private final JdbcClient jdbc;
    private final Holdings holdings;
    private final LoginSettings settings;
    private final Today today;

    Accounts(JdbcClient jdbc, Holdings holdings, LoginSettings settings, Today today) {
        this.jdbc = jdbc;
        this.holdings = holdings;
        this.settings = settings;
        this.today = today;
    }

    @Override
    public Account loadUserByUsername(String username) {
        if (username.indexOf('\0') >= 0) {
            throw new UsernameNotFoundException("no account");
        }
        return jdbc.sql(BY_NAME)
                .param(username)
                .query((rs, row) -> account(rs))
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("no account"));
    }

    /** Whether {@code person} may not be let in without a second factor. */
    public boolean needsSecondFactor(UUID person) {
        return settings.administratorsNeedSecondFactor()
                && holdings.of(person, today.date()).stream().anyMatch(holding -> holding.kind() == PostKind.ADMIN);
    }

    private Account account(ResultSet rs) throws SQLException {
        UUID person = rs.getObject("person", UUID.class);
        List<LoginStep> steps = new ArrayList<>();
        boolean secondFactor = rs.getBoolean("has_second_factor");
        if (secondFactor) {
            steps.add(LoginStep.CODE);
        }
        if (rs.getBoolean("must_change")) {
            steps.add(LoginStep.PASSWORD);
        }
        if (!secondFactor && needsSecondFactor(person)) {
            steps.add(LoginStep.ENROL);
        }
        return new Account(person, rs.getString("name"), rs.getString("username"), rs.getString("password"), steps);
    }
}
