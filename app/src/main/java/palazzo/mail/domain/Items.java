// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.NotFound;
import palazzo.kernel.Today;
import palazzo.mail.Item;
import palazzo.mail.Item.Certified;
import palazzo.mail.Item.Kind;
import palazzo.mail.Item.Proof;
import palazzo.mail.Unread;
import palazzo.pec.Doubt;

/** The mails that came, each once. What people read of them is kept by whoever made something of it. */
@Repository
class Items implements Unread {

    private static final String ADD = """
            insert into mail_item (id, kind, message_id, fingerprint, sha256, arrived_at, ours, state, failure, proof,
              legal_at, provider, doubt) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String ALL = "select * from mail_item ";
    private static final String BY_FINGERPRINT = ALL + "where fingerprint = ?";
    private static final String ONE = ALL + "where id = ?";
    private static final String ABOUT = ALL + "where ours = ? order by arrived_at, id";
    private static final String NO_LETTERS =
            ALL + "where kind <> 'LETTER' or state = 'QUARANTINE' order by arrived_at desc, id desc limit ?";
    private static final String QUARANTINE =
            ALL + "where state = 'QUARANTINE' order by arrived_at desc, id desc limit ?";
    private static final String COUNT = "select count(*) from mail_item where state = 'QUARANTINE'";
    private static final String RELEASE = """
            update mail_item set state = 'TOLD', failure = '', kind = ?, message_id = ?, ours = ?, proof = ?, legal_at = ?,
              provider = ?, doubt = ?
            where id = ? and state = 'QUARANTINE'
            """;
    private static final String UNKNOWN = ALL + """
            where doubt = 'UNKNOWN_PROVIDER' and state = 'TOLD' and (opened_at is null or opened_at <= ?)
            order by arrived_at, id limit ?
            """;
    private static final String OPENED = "update mail_item set opened_at = ? where id = ?";
    private static final String PROVED = """
            update mail_item set kind = ?, message_id = ?, ours = ?, proof = ?, legal_at = ?, provider = ?, doubt = ?
            where id = ? and doubt = 'UNKNOWN_PROVIDER'
            """;
    private static final String STILL = "update mail_item set failure = ? where id = ? and state = 'QUARANTINE'";

    private final JdbcClient jdbc;

    Items(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is kept of a mail.
     *
     * @param ours what we sent that it is about; null for none
     * @param failure why it is in quarantine; empty where it is not
     */
    record Row(
            UUID id,
            Kind kind,
            String messageId,
            String sha256,
            Instant arrivedAt,
            @Nullable UUID ours,
            String failure) {

        boolean isInQuarantine() {
            return !failure.isEmpty();
        }
    }

    /** @param failure why it goes into quarantine; empty where it does not */
    void add(Item item, String failure) {
        jdbc.sql(ADD)
                .params(item.id(), item.kind().name(), item.messageId(), item.fingerprint(), item.sha256())
                .param(Today.sql(item.arrivedAt()))
                .param(item.ours())
                .params(failure.isEmpty() ? "TOLD" : "QUARANTINE", failure)
                .params(proof(item.proof()))
                .update();
    }

    Optional<Row> byFingerprint(String fingerprint) {
        return jdbc.sql(BY_FINGERPRINT).param(fingerprint).query(Items::row).optional();
    }

    Row one(UUID id) {
        return jdbc.sql(ONE).param(id).query(Items::row).optional().orElseThrow(() -> new NotFound("mail " + id));
    }

    /** What came about a message of ours, oldest first. */
    List<Row> about(UUID sending) {
        return jdbc.sql(ABOUT).param(sending).query(Items::row).list();
    }

    /** What became no letter, newest first. */
    List<Row> noLetters(int most) {
        return jdbc.sql(NO_LETTERS).param(most).query(Items::row).list();
    }

    List<Row> inQuarantine(int most) {
        return jdbc.sql(QUARANTINE).param(most).query(Items::row).list();
    }

    @Override
    public long now() {
        return jdbc.sql(COUNT).query(Long.class).single();
    }

    /** @return false where it is in quarantine no more */
    boolean release(Item item) {
        return jdbc.sql(RELEASE)
                        .params(item.kind().name(), item.messageId())
                        .param(item.ours())
                        .params(proof(item.proof()))
                        .param(item.id())
                        .update()
                == 1;
    }

    /** What proved nothing for want of its provider, and was not opened again after {@code since}; the oldest first. */
    List<Row> ofUnknownProviders(Instant since, int most) {
        return jdbc.sql(UNKNOWN)
                .params(Today.sql(since), most)
                .query(Items::row)
                .list();
    }

    void opened(UUID id, Instant at) {
        jdbc.sql(OPENED).params(Today.sql(at), id).update();
    }

    /** @return false where somebody was faster */
    boolean prove(Item item) {
        return jdbc.sql(PROVED)
                        .params(item.kind().name(), item.messageId())
                        .param(item.ours())
                        .params(proof(item.proof()))
                        .param(item.id())
                        .update()
                == 1;
    }

    void staysInQuarantine(UUID id, String failure) {
        jdbc.sql(STILL).params(failure, id).update();
    }

    private static List<@Nullable Object> proof(Proof proof) {
        return Arrays.asList(
                proof.how().name(),
                proof.at() == null ? null : Today.sql(proof.at()),
                proof.provider(),
                proof.doubt() == null ? "" : proof.doubt().name());
    }

    static Proof proof(ResultSet rs, int row) throws SQLException {
        var at = rs.getTimestamp("legal_at");
        String doubt = rs.getString("doubt");
        return new Proof(
                Certified.valueOf(rs.getString("proof")),
                at == null ? null : at.toInstant(),
                rs.getString("provider"),
                doubt.isEmpty() ? null : Doubt.valueOf(doubt));
    }

    private static Row row(ResultSet rs, int row) throws SQLException {
        return new Row(
                rs.getObject("id", UUID.class),
                Kind.valueOf(rs.getString("kind")),
                rs.getString("message_id"),
                rs.getString("sha256"),
                rs.getTimestamp("arrived_at").toInstant(),
                rs.getObject("ours", UUID.class),
                rs.getString("failure"));
    }
}
