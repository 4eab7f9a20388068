// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.domain;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.organisation.HouseActed;

/** Changes a password. Length is what makes it strong: no rule asks for signs that nobody remembers. */
@Repository
public class Passwords {

    /** Shorter is guessed. */
    public static final int SHORTEST = 12;

    private static final String KEPT = "select a.password from organisation_account a where a.person = ? for update";
    private static final String CHANGE =
            "update organisation_account set password = ?, must_change = false where person = ?";

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final LoginTries tries;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    Passwords(
            JdbcClient jdbc,
            PasswordEncoder encoder,
            LoginTries tries,
            Sessions sessions,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.tries = tries;
        this.sessions = sessions;
        this.events = events;
    }

    /**
     * Changes the password of {@code account}, and closes what they left open elsewhere.
     *
     * @param session the session that stays
     * @throws Refusal where the present one is wrong, or the new one too near to what is known
     */
    @Transactional
    public void change(Account account, String present, String next, String session) {
        String kept = jdbc.sql(KEPT).param(account.person()).query(String.class).single();
        if (!encoder.matches(present, kept)) {
            throw new Refusal("present/password.present");
        }
        check(account, present, next);
        jdbc.sql(CHANGE).params(encoder.encode(next), account.person()).update();
        tries.succeeded(account.username());
        sessions.closeOthers(account.username(), session);
        events.publishEvent(
                new HouseActed("account.password_changed", new Subject("person", account.person()), Map.of()));
    }

    private static void check(Account account, String present, String next) {
        if (next.length() < SHORTEST) {
            throw new Refusal("next/password.short", SHORTEST);
        }
        if (next.equals(present)) {
            throw new Refusal("next/password.same");
        }
        if (next.toLowerCase(Locale.ROOT).contains(account.username().toLowerCase(Locale.ROOT))) {
            throw new Refusal("next/password.name");
        }
    }
}
