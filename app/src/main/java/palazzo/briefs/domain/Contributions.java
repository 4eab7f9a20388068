// SPDX-License-Identifier: EUPL-1.2
package palazzo.briefs.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.NotFound;
import palazzo.kernel.Today;

/** What others are asked for briefs. */
@Repository
public class Contributions {

    private static final int TOKEN_BYTES = 24;

    private static final String ADD = """
            insert into briefs_contribution (id, brief, name, address, question, formal, reserved, due, asked_at, asked_by,
              token_hash, link)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String ANSWER = """
            update briefs_contribution set answer = ?, answered_at = ?, answered_by = ?
            where id = ? and answered_at is null and closed_at is null
            """;
    private static final String CLOSE = """
            update briefs_contribution set closed_at = ? where id = ? and answered_at is null and closed_at is null
            """;
    private static final String REMIND = """
            update briefs_contribution set reminders = reminders + 1, reminded_on = ?
            where id = ? and answered_at is null and closed_at is null and (reminded_on is null or reminded_on < ?)
            """;
    private static final String ONE = "select * from briefs_contribution where id = ?";
    private static final String BY_TOKEN = "select * from briefs_contribution where token_hash = ?";
    private static final String OF = "select * from briefs_contribution where brief = ? order by asked_at, id";
    private static final String OWED = """
            select * from briefs_contribution
            where lower(address) = lower(?) and answered_at is null and closed_at is null order by due, id limit 100
            """;
    private static final String DUE = """
            select * from briefs_contribution where answered_at is null and closed_at is null and due <= ? order by due, id limit 500
            """;
    private static final String OPEN = """
            select * from briefs_contribution where answered_at is null and closed_at is null order by due, id limit 500
            """;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    Contributions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What makes a personal link: 24 random bytes. */
    String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    void add(Contribution it, String token) {
        jdbc.sql(ADD)
                .params(it.id(), it.brief(), it.name(), it.address(), it.question(), it.formal(), it.reserved())
                .params(it.due(), Today.sql(it.askedAt()), it.askedBy(), hash(token), it.link())
                .update();
    }

    /** @return whether it was awaited */
    boolean answer(UUID id, String answer, @Nullable UUID by, Instant at) {
        return jdbc.sql(ANSWER)
                        .param(answer)
                        .param(Today.sql(at))
                        .param(by)
                        .param(id)
                        .update()
                > 0;
    }

    boolean close(UUID id, Instant at) {
        return jdbc.sql(CLOSE).params(Today.sql(at), id).update() > 0;
    }

    /** @return whether it was not reminded that day already */
    boolean remind(UUID id, LocalDate day) {
        return jdbc.sql(REMIND).params(day, id, day).update() > 0;
    }

    /** @throws NotFound where there is none */
    public Contribution one(UUID id) {
        return jdbc.sql(ONE)
                .param(id)
                .query(Contributions::contribution)
                .optional()
                .orElseThrow(() -> new NotFound("contribution " + id));
    }

    Optional<Contribution> byToken(String token) {
        return jdbc.sql(BY_TOKEN)
                .param(hash(token))
                .query(Contributions::contribution)
                .optional();
    }

    /** All that was asked for a brief. */
    public List<Contribution> of(UUID brief) {
        return jdbc.sql(OF).param(brief).query(Contributions::contribution).list();
    }

    /** All that whoever is at an address still owes. */
    List<Contribution> owed(String address) {
        return jdbc.sql(OWED).param(address).query(Contributions::contribution).list();
    }

    List<Contribution> due(LocalDate day) {
        return jdbc.sql(DUE).param(day).query(Contributions::contribution).list();
    }

    /** All that is awaited, first due first. */
    public List<Contribution> open() {
        return jdbc.sql(OPEN).query(Contributions::contribution).list();
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Contribution contribution(ResultSet rs, int row) throws SQLException {
        return new Contribution(
                rs.getObject("id", UUID.class),
                rs.getObject("brief", UUID.class),
                rs.getString("name"),
                rs.getString("address"),
                rs.getString("question"),
                rs.getBoolean("formal"),
                rs.getBoolean("reserved"),
                rs.getObject("due", LocalDate.class),
                rs.getTimestamp("asked_at").toInstant(),
                rs.getObject("asked_by", UUID.class),
                rs.getString("link"),
                rs.getInt("reminders"),
                rs.getString("answer"),
                Briefs.instant(rs, "answered_at"),
                rs.getObject("answered_by", UUID.class),
                Briefs.instant(rs, "closed_at"));
    }
}
