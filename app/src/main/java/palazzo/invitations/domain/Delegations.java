// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.invitations.domain.Delegation.Answered;
import palazzo.kernel.Today;

/** Who was asked to go. Of a personal link only its hash is kept: the database opens no door. */
@Repository
public class Delegations {

    private static final int TOKEN_BYTES = 24;

    private static final String ADD = """
            insert into invitations_delegation (id, invitation, person, name, address, token_hash, asked_at, asked_by, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String ANSWER = """
            update invitations_delegation set answer = ?, words = ?, answered_at = ? where id = ? and answer is null
            """;
    private static final String OF = "select * from invitations_delegation where invitation = ? order by asked_at, id";
    private static final String BY_TOKEN = "select * from invitations_delegation where token_hash = ?";
    private static final String EXPIRED = """
            select * from invitations_delegation where answer is null and expires_at <= ? order by expires_at, id limit 200
            """;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    Delegations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What makes a personal link: 24 random bytes, in letters that stand in an address. */
    String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    void add(Delegation it, String token, UUID by) {
        jdbc.sql(ADD)
                .params(it.id(), it.invitation())
                .param(it.person())
                .params(it.name(), it.address(), hash(token), Today.sql(it.askedAt()), by, Today.sql(it.expiresAt()))
                .update();
    }

    /** @return whether it had no answer before */
    boolean answer(UUID id, Answered answer, String words, Instant at) {
        return jdbc.sql(ANSWER).params(answer.name(), words, Today.sql(at), id).update() > 0;
    }

    /** All who were asked about an invitation, the first first. Whoever asks has made sure that it may be seen. */
    public List<Delegation> of(UUID invitation) {
        return jdbc.sql(OF).param(invitation).query(Delegations::delegation).list();
    }

    Optional<Delegation> byToken(String token) {
        return jdbc.sql(BY_TOKEN)
                .param(hash(token))
                .query(Delegations::delegation)
                .optional();
    }

    List<Delegation> expired(Instant now) {
        return jdbc.sql(EXPIRED)
                .param(Today.sql(now))
                .query(Delegations::delegation)
                .list();
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Delegation delegation(ResultSet rs, int row) throws SQLException {
        String answer = rs.getString("answer");
        return new Delegation(
                rs.getObject("id", UUID.class),
                rs.getObject("invitation", UUID.class),
                rs.getObject("person", UUID.class),
                rs.getString("name"),
                rs.getString("address"),
                rs.getTimestamp("asked_at").toInstant(),
                rs.getTimestamp("expires_at").toInstant(),
                answer == null ? null : Answered.valueOf(answer),
                rs.getString("words"));
    }
}
