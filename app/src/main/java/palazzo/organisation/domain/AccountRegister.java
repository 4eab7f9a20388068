// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.domain;

import java.security.SecureRandom;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.HouseActed;

/** Opens and closes accounts. A password is made here, told once, and changed by its owner at first use. */
@Repository
public class AccountRegister {

    private static final int PASSWORD_BYTES = 10;

    private static final String OPEN = """
        insert into organisation_account (person, username, password, must_change) values (?, ?, ?, true)
        on conflict (person) do update set username = excluded.username, password = excluded.password,
          must_change = true, closed_at = null
        """;
    private static final String CLOSE =
            "update organisation_account set closed_at = ? where person = ? and closed_at is null";
    private static final String USERNAME = "select a.username from organisation_account a where a.person = ?";

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final LoginTries tries;
    private final Sessions sessions;
    private final DevicePasswords devices;
    private final Today today;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    AccountRegister(
            JdbcClient jdbc,
            PasswordEncoder encoder,
            LoginTries tries,
            Sessions sessions,
            DevicePasswords devices,
            Today today,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.tries = tries;
        this.sessions = sessions;
        this.devices = devices;
        this.today = today;
        this.events = events;
    }

    /**
     * Opens an account, or gives the one that is there a new password; a lock is lifted.
     *
     * @return the password, told this once
     * @throws Refusal where somebody else has the name
     */
    @Transactional
    public String open(UUID person, String username) {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        String password = String.join("-", Totp.base32(bytes).split("(?<=\\G.{4})"));
        try {
            jdbc.sql(OPEN).params(person, username, encoder.encode(password)).update();
        } catch (DuplicateKeyException taken) {
            throw new Refusal("username/account.username");
        }
        tries.succeeded(username);
        sessions.close(username);
        events.publishEvent(new HouseActed("account.password_given", new Subject("person", person), Map.of()));
        return password;
    }

    /**
     * Closes an account and whatever it has open, telephones included.
     *
     * @param by who closes it: nobody locks themselves out
     */
    @Transactional
    public void close(UUID person, UUID by) {
        if (person.equals(by)) {
            throw new Refusal("account.own");
        }
        if (jdbc.sql(CLOSE).params(today.sqlNow(), person).update() == 1) {
            sessions.close(jdbc.sql(USERNAME).param(person).query(String.class).single());
            devices.revokeAll(person);
            events.publishEvent(new HouseActed("account.closed", new Subject("person", person), Map.of()));
        }
    }
}
