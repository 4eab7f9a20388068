// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.HouseActed;

/**
 * Counts wrong tries by the name that was typed, and locks that name until a time. Names that nobody has are counted and
 * locked alike, so that a lock tells nobody who works here.
 */
@Repository
@EnableConfigurationProperties(LoginSettings.class)
public class LoginTries {

    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private static final String LOCKED =
            "select t.locked_until from organisation_login_try t where t.name = ? and t.locked_until > ?";
    private static final String FAILED = """
            insert into organisation_login_try as t (name, failures, last_at) values (:name, 1, :now)
            on conflict (name) do update set last_at = :now,
              failures = case when t.locked_until <= :now or t.last_at < :fresh then 1 else t.failures + 1 end,
              locked_until = case when t.locked_until <= :now then null else t.locked_until end
            returning failures
            """;
    private static final String LOCK = "update organisation_login_try set locked_until = ? where name = ?";
    private static final String SUCCEEDED = "delete from organisation_login_try where name = ?";
    private static final String FORGET = "delete from organisation_login_try where last_at < ?";
    private static final String WHOSE = "select a.person from organisation_account a where lower(a.username) = ?";

    private final JdbcClient jdbc;
    private final LoginSettings settings;
    private final Today today;
    private final ApplicationEventPublisher events;

    LoginTries(JdbcClient jdbc, LoginSettings settings, Today today, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.today = today;
        this.events = events;
    }

    /** Until when this name is locked; empty where it is not. */
    public Optional<Instant> lockedUntil(String name) {
        return jdbc.sql(LOCKED)
                .params(hash(name), today.sqlNow())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Counts a wrong try; answers until when the name is locked by it, if it is. */
    @Transactional
    public Optional<Instant> failed(String name) {
        Instant now = today.now();
        jdbc.sql(FORGET).param(Today.sql(now.minus(FORGOTTEN))).update();
        int failures = jdbc.sql(FAILED)
                .param("name", hash(name))
                .param("now", Today.sql(now))
                .param("fresh", Today.sql(now.minus(settings.lock())))
                .query(Integer.class)
                .single();
        return failures < settings.tries() ? Optional.empty() : Optional.of(lock(name, now.plus(settings.lock())));
    }

    /** Forgets the wrong tries of this name. */
    @Transactional
    public void succeeded(String name) {
        jdbc.sql(SUCCEEDED).param(hash(name)).update();
    }

    private Instant lock(String name, Instant until) {
        jdbc.sql(LOCK).params(Today.sql(until), hash(name)).update();
        if (name.indexOf('\0') < 0) {
            jdbc.sql(WHOSE)
                    .param(name.toLowerCase(Locale.ROOT))
                    .query(UUID.class)
                    .optional()
                    .ifPresent(person -> events.publishEvent(
                            new HouseActed("account.locked", new Subject("person", person), Map.of())));
        }
        return until;
    }

    private static byte[] hash(String name) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
