// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Ids;
import palazzo.kernel.Line;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.HouseActed;

/**
 * Passwords of telephones and calendar programs: one for each, made here, told once, taken back one by one. They hold 128
 * bits of chance, so a plain SHA-256 keeps them as safe as a slow hash would, at each of a telephone's many requests.
 */
@Repository
public class DevicePasswords {

    /** So many at a time are enough for one person. */
    public static final int MOST = 20;

    private static final int LONGEST_NAME = 60;
    private static final int SECRET_BYTES = 16;
    private static final Duration NOTED_EACH = Duration.ofMinutes(5);

    private static final String ADD =
            "insert into organisation_device (id, person, name, secret, made_at) values (?, ?, ?, ?, ?)";
    private static final String OF = """
        select d.id, d.name, d.made_at, d.used_at from organisation_device d
        where d.person = ? and d.revoked_at is null order by d.made_at, d.id
        """;
    private static final String REVOKE =
            "update organisation_device set revoked_at = ? where id = ? and person = ? and revoked_at is null";
    private static final String REVOKE_ALL =
            "update organisation_device set revoked_at = ? where person = ? and revoked_at is null";
    private static final String WHOSE = """
        select d.id, d.used_at, d.person, p.given_name || ' ' || p.family_name as name
        from organisation_device d
          join organisation_account a on a.person = d.person join organisation_person p on p.id = d.person
        where d.secret = ? and lower(a.username) = lower(?) and d.revoked_at is null and a.closed_at is null
          and not a.must_change
        """;
    private static final String USED = "update organisation_device set used_at = ? where id = ?";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Today today;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    DevicePasswords(JdbcClient jdbc, Ids ids, Today today, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.today = today;
        this.events = events;
    }

    /**
     * A telephone or program that may come in.
     *
     * @param usedAt when it last did, to within five minutes; null for never
     */
    public record Kept(
            UUID id, String name, Instant madeAt, @Nullable Instant usedAt) {}

    /** Whose device came in. */
    record Known(UUID person, String name) {}

    /** Those of a person that are not taken back, oldest first. */
    public List<Kept> of(UUID person) {
        return jdbc.sql(OF).param(person).query(DevicePasswords::kept).list();
    }

    /**
     * Lets one more in.
     *
     * @return its password, told this once
     * @throws Refusal where it has no name, or there are {@link #MOST} already
     */
    @Transactional
    public String add(UUID person, String name) {
        String called = Line.of(name).strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw new Refusal("name/device.name", LONGEST_NAME);
        }
        if (of(person).size() >= MOST) {
            throw new Refusal("device.most", MOST);
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String spelled = Totp.base32(secret).toLowerCase(Locale.ROOT);
        UUID id = ids.next();
        jdbc.sql(ADD).params(id, person, called, hash(spelled), today.sqlNow()).update();
        events.publishEvent(new HouseActed("device.added", new Subject("device", id), Map.of()));
        return String.join("-", spelled.split("(?<=\\G.{5})"));
    }

    /** Takes a password back: its device comes in no more. @throws NotFound where the person has none of this identity */
    @Transactional
    public void revoke(UUID person, UUID id) {
        if (jdbc.sql(REVOKE).params(today.sqlNow(), id, person).update() == 0) {
            throw new NotFound("device " + id);
        }
        events.publishEvent(new HouseActed("device.revoked", new Subject("device", id), Map.of()));
    }

    /** Takes back all of a person. */
    void revokeAll(UUID person) {
        jdbc.sql(REVOKE_ALL).params(today.sqlNow(), person).update();
    }

    /** Whose device this is; empty for a wrong name or password, one taken back, an account that is closed. */
    Optional<Known> whose(String username, String password) {
        if (username.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return jdbc.sql(WHOSE)
                .params(hash(password), username)
                .query((rs, row) -> {
                    note(rs.getObject("id", UUID.class), rs.getObject("used_at", OffsetDateTime.class));
                    return new Known(rs.getObject("person", UUID.class), rs.getString("name"));
                })
                .optional();
    }

    private void note(UUID id, @Nullable OffsetDateTime usedAt) {
        Instant now = today.now();
        if (usedAt == null || usedAt.toInstant().plus(NOTED_EACH).isBefore(now)) {
            jdbc.sql(USED).params(Today.sql(now), id).update();
        }
    }

    private static Kept kept(ResultSet rs, int row) throws SQLException {
        OffsetDateTime used = rs.getObject("used_at", OffsetDateTime.class);
        return new Kept(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                rs.getObject("made_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }

    /** Typed with or without its hyphens, in small letters or large. */
    private static byte[] hash(String password) {
        String plain = password.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
