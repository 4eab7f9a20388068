// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.trail.Trail;

/** The telephone systems of the city, each let in by a token of which only the hash is kept. */
@Repository
public class PhoneSystems {

    private static final int TOKEN_BYTES = 24;

    private static final String ALL = "select s.* from switchboard_phone_system s ";
    private static final String BY_AGE = ALL + "order by s.closed_at nulls first, s.opened_at, s.id";
    private static final String BY_HASH = ALL + "where s.token_hash = ? and s.closed_at is null";
    private static final String ADD =
            "insert into switchboard_phone_system (id, name, token_hash, opened_at) values (?, ?, ?, ?)";
    private static final String CLOSE =
            "update switchboard_phone_system set closed_at = ? where id = ? and closed_at is null";
    private static final String TOLD =
            "update switchboard_phone_system set told_at = ?, told = told + 1, refusal = '' where id = ?";
    private static final String REFUSED = """
            update switchboard_phone_system set told_at = ?, refused = refused + 1, refusal = ? where id = ?
            """;

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Ids ids;
    private final Today today;
    private final SecureRandom random = new SecureRandom();

    PhoneSystems(JdbcClient jdbc, Trail trail, Ids ids, Today today) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.ids = ids;
        this.today = today;
    }

    /** Those that may announce calls, then those that might. */
    public List<PhoneSystem> all() {
        return jdbc.sql(BY_AGE).query(PhoneSystems::system).list();
    }

    /**
     * Lets a system in.
     *
     * @return its token, told this once
     */
    @Transactional
    public String open(String name) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        UUID id = ids.next();
        jdbc.sql(ADD).params(id, name.strip(), hash(token), today.sqlNow()).update();
        trail.record("phone_system.opened", new Subject("phone_system", id));
        return token;
    }

    /** Lets a system in no more. Done twice it is done once. */
    @Transactional
    public void close(UUID id) {
        if (all().stream().noneMatch(system -> system.id().equals(id))) {
            throw new NotFound("phone system " + id);
        }
        if (jdbc.sql(CLOSE).params(today.sqlNow(), id).update() > 0) {
            trail.record("phone_system.closed", new Subject("phone_system", id));
        }
    }

    /** The system that has this token; empty where none has. */
    public Optional<PhoneSystem> with(String token) {
        return jdbc.sql(BY_HASH).param(hash(token)).query(PhoneSystems::system).optional();
    }

    void told(UUID id) {
        jdbc.sql(TOLD).params(today.sqlNow(), id).update();
    }

    /** Counts what a system told and could not be understood, for those who operate it. @param code what was wrong */
    @Transactional
    public void refused(UUID id, String code) {
        jdbc.sql(REFUSED).params(today.sqlNow(), code, id).update();
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PhoneSystem system(ResultSet rs, int row) throws SQLException {
        return new PhoneSystem(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                rs.getTimestamp("opened_at").toInstant(),
                Calls.instant(rs, "closed_at"),
                Calls.instant(rs, "told_at"),
                rs.getLong("told"),
                rs.getLong("refused"),
                rs.getString("refusal"));
    }
}
