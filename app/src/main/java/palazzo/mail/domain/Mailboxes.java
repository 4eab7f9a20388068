// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.mail.Boxes;
import palazzo.mail.domain.Mailbox.Account;
import palazzo.mail.domain.Mailbox.Security;
import palazzo.pec.Certification.Form;
import palazzo.tenancy.Secrets;
import palazzo.trail.Trail;

/** The boxes of the city. */
@Repository
public class Mailboxes implements Boxes {

    private static final String ALL = "select * from mail_mailbox b ";
    private static final String BY_NAME = ALL + "order by b.name collate \"it-x-icu\", b.id";
    private static final String ONE = ALL + "where b.id = ?";
    private static final String SENDING = """
            select b.* from mail_mailbox b
            left join mail_receipt r on r.mailbox = b.id and r.item = :item
            left join mail_item i on i.id = :item and i.proof = 'ENVELOPE'
            where b.active and (b.certified or i.id is null)
            order by b.certified = (i.id is not null) desc, r.received_at nulls last, b.name collate "it-x-icu", b.id limit 1
            """;
    private static final String OF_SORT = """
            select b.* from mail_mailbox b
            left join mail_receipt r on r.mailbox = b.id and r.item = :item
            where b.active and b.certified = :certified
            order by r.received_at nulls last, b.name collate "it-x-icu", b.id limit 1
            """;
    private static final String RECEIVING = """
            select coalesce(m.address, '') address from mail_receipt r
            left join mail_mailbox m on m.id = r.mailbox where r.item = ? order by r.received_at, r.id
            """;
    private static final String ADD = """
            insert into mail_mailbox (id, name, address, imap_host, imap_port, smtp_host, smtp_port, security,
              username, password, certified, receipts, active)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String CHANGE = """
            update mail_mailbox set version = version + 1, name = ?, address = ?, imap_host = ?, imap_port = ?,
              smtp_host = ?, smtp_port = ?, security = ?, username = ?, password = ?, certified = ?,
              receipts = ?, active = ?
            where id = ? and version = ?
            """;
    private static final String READ_TO = """
            update mail_mailbox set uid_validity = ?, last_uid = ?, fetched_at = ?, failure = null where id = ?
            """;
    private static final String FAILED = "update mail_mailbox set failure = ? where id = ?";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Today today;
    private final Secrets secrets;
    private final Trail trail;

    Mailboxes(JdbcClient jdbc, Ids ids, Today today, Secrets secrets, Trail trail) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.today = today;
        this.secrets = secrets;
        this.trail = trail;
    }

    /** All of them, by name. */
    public List<Mailbox> all() {
        return jdbc.sql(BY_NAME).query(this::mailbox).list();
    }

    /** @throws NotFound where there is none */
    public Mailbox one(UUID id) {
        return jdbc.sql(ONE).param(id).query(this::mailbox).optional().orElseThrow(() -> new NotFound("mailbox " + id));
    }

    @Override
    public Optional<Box> answering(UUID item) {
        return jdbc.sql(SENDING)
                .param("item", item)
                .query(this::mailbox)
                .optional()
                .map(Mailboxes::box);
    }

    @Override
    public Optional<Box> sending(UUID item, boolean certified) {
        return jdbc.sql(OF_SORT)
                .param("item", item)
                .param("certified", certified)
                .query(this::mailbox)
                .optional()
                .map(Mailboxes::box);
    }

    @Override
    public Box box(UUID id) {
        return box(one(id));
    }

    @Override
    public List<String> receiving(UUID item) {
        return jdbc.sql(RECEIVING).param(item).query(String.class).list();
    }

    /**
     * Adds a box.
     *
     * @throws Refusal where there is one of this address, in use or not
     */
    @Transactional
    public UUID add(Account account) {
        UUID id = ids.next();
        written(
                account,
                () -> jdbc.sql(ADD)
                        .param(id)
                        .params(columns(account))
                        .param(true)
                        .update());
        trail.record("mailbox.added", new Subject("mailbox", id));
        return id;
    }

    /**
     * Changes a box.
     *
     * @param version that was read
     * @throws Stale where somebody changed it since
     * @throws Refusal where another one has this address, in use or not
     */
    @Transactional
    public void change(UUID id, int version, Account account, boolean active) {
        int changed = written(
                account,
                () -> jdbc.sql(CHANGE)
                        .params(columns(account))
                        .params(active, id, version)
                        .update());
        if (changed == 0) {
            throw new Stale(new Subject("mailbox", id));
        }
        trail.record("mailbox.changed", new Subject("mailbox", id));
    }

    private static int written(Account account, IntSupplier writing) {
        try {
            return writing.getAsInt();
        } catch (DuplicateKeyException e) {
            throw new Refusal("address/mails.box_there", account.address());
        }
    }

    void readTo(UUID id, long uidValidity, long lastUid) {
        jdbc.sql(READ_TO).params(uidValidity, lastUid, today.sqlNow(), id).update();
    }

    void failed(UUID id, String why) {
        jdbc.sql(FAILED).params(why, id).update();
    }

    private static Box box(Mailbox box) {
        return new Box(
                box.id(),
                box.account().name(),
                box.account().address(),
                box.account().certified());
    }

    private List<Object> columns(Account a) {
        return List.of(
                a.name(),
                a.address(),
                a.imapHost(),
                a.imapPort(),
                a.smtpHost(),
                a.smtpPort(),
                a.security().name(),
                a.username(),
                secrets.hide(a.password()),
                a.certified(),
                a.receipts().name());
    }

    /** The password, or none where it was hidden under a key that is lost: then the box says that it lets nobody in. */
    private String shown(String hidden) {
        try {
            return secrets.show(hidden);
        } catch (IllegalStateException lost) {
            return "";
        }
    }

    private Mailbox mailbox(ResultSet rs, int row) throws SQLException {
        return new Mailbox(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                new Account(
                        rs.getString("name"),
                        rs.getString("address"),
                        rs.getString("imap_host"),
                        rs.getInt("imap_port"),
                        rs.getString("smtp_host"),
                        rs.getInt("smtp_port"),
                        Security.valueOf(rs.getString("security")),
                        rs.getString("username"),
                        shown(rs.getString("password")),
                        rs.getBoolean("certified"),
                        Form.valueOf(rs.getString("receipts"))),
                rs.getBoolean("active"),
                rs.getLong("uid_validity"),
                rs.getLong("last_uid"),
                instant(rs),
                rs.getString("failure"));
    }

    private static @Nullable Instant instant(ResultSet rs) throws SQLException {
        Timestamp fetched = rs.getTimestamp("fetched_at");
        return fetched == null ? null : fetched.toInstant();
    }
}
