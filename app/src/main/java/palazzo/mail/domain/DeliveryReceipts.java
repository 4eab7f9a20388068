// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Today;
import palazzo.mail.CertifiedPost;
import palazzo.mail.Item.Proof;
import palazzo.mail.Sending;
import palazzo.pec.Certification;
import palazzo.pec.Certification.Fault;
import palazzo.pec.Certification.Type;
import palazzo.pec.DeliveryState;
import palazzo.pec.DeliveryState.Told;
import palazzo.pec.Opened;

/** What receipts of certified mail say. Nothing is changed by one that comes again: what is known follows from all of them. */
@Repository
class DeliveryReceipts implements CertifiedPost {

    private static final String ADD = """
            insert into mail_delivery_receipt (item, recipient, sending, type, fault, certified, at, provider, provider_id,
              explanation) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (item, recipient) do nothing
            """;
    private static final String ABOUT = """
            select r.*, i.sha256 from mail_delivery_receipt r join mail_item i on i.id = r.item
            where r.sending = ? order by r.at, r.item, r.recipient
            """;
    private static final String PROOF = "select proof, legal_at, provider, doubt from mail_item where id = ?";
    private static final String MESSAGE = """
            select id, recipients, coalesce(done_at, queued_at) sent_at, again_at, alarmed from mail_sending
            where certified and id = ?
            """;
    private static final String AWAITED = """
            select id, recipients, done_at sent_at, again_at, alarmed from mail_sending
            where certified and state = 'SENT' and alarmed < 24 and done_at <= ? order by done_at, id limit 500
            """;
    private static final String ALARMED = "update mail_sending set alarmed = ? where id = ?";
    private static final String AGAIN = "update mail_sending set again_at = ?, alarmed = 0 where id = ? and certified";
    private static final String BELONGS = """
            select s.id from mail_sending s join mail_mailbox b on b.id = s.mailbox
            where s.certified and lower(b.address) = lower(:sender) and (s.message_id = :id
              or s.id in (select r.sending from mail_delivery_receipt r where r.provider_id = :id))
            """;
    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final Today today;

    DeliveryReceipts(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /**
     * A message that left as certified mail.
     *
     * @param againAt when a person sent it again; null where nobody did
     * @param alarmed after how many hours of silence somebody was told
     */
    record Message(
            UUID id,
            List<String> to,
            Instant sentAt,
            @Nullable Instant againAt,
            int alarmed) {}

    /** The message of ours that {@code receipt} is about: one that the box sent which it names as its sender. */
    Optional<UUID> about(Opened.Receipt receipt) {
        return receipt.about().stream()
                .flatMap(id -> jdbc
                        .sql(BELONGS)
                        .param("id", bracketed(id))
                        .param("sender", receipt.data().sender())
                        .query(UUID.class)
                        .optional()
                        .stream())
                .findFirst();
    }

    /** Writes down what it says of each recipient of {@code sending}. */
    void add(UUID item, Opened.Receipt receipt, Sending sending) {
        for (String recipient : sending.to()) {
            receipt.told(recipient).ifPresent(told -> add(item, receipt.data(), sending.id(), recipient, told));
        }
    }

    private void add(UUID item, Certification data, UUID sending, String recipient, Told told) {
        jdbc.sql(ADD)
                .params(
                        item,
                        recipient,
                        sending,
                        data.type().name(),
                        data.fault().name())
                .params(told.certified(), Today.sql(told.at()), cut(data.provider()))
                .params(bracketed(data.id()), cut(data.explanation()))
                .update();
    }

    @Override
    public Proof proof(UUID item) {
        return jdbc.sql(PROOF).param(item).query(Items::proof).optional().orElse(Proof.NONE);
    }

    @Override
    public List<Delivery> deliveries(UUID sending) {
        return jdbc.sql(MESSAGE)
                .param(sending)
                .query(DeliveryReceipts::message)
                .optional()
                .map(this::deliveries)
                .orElse(List.of());
    }

    List<Delivery> deliveries(Message message) {
        List<Row> rows = rows(message.id()).stream()
                .filter(row -> message.againAt() == null || !row.heard().at().isBefore(message.againAt()))
                .toList();
        return message.to().stream()
                .map(to -> delivery(to, message.sentAt(), rows))
                .toList();
    }

    private static Delivery delivery(String recipient, Instant sentAt, List<Row> all) {
        List<Row> rows =
                all.stream().filter(row -> row.recipient().equals(recipient)).toList();
        DeliveryState state =
                DeliveryState.of(sentAt, rows.stream().map(Row::told).toList());
        return rows.stream()
                .max(Comparator.comparing((Row row) -> DeliveryState.of(sentAt, List.of(row.told())))
                        .thenComparing(row -> row.heard().at()))
                .map(row -> new Delivery(
                        recipient, state, row.heard().at(), row.heard().explanation()))
                .orElse(new Delivery(recipient, state, null, ""));
    }

    @Override
    public List<Heard> heard(UUID sending) {
        Map<UUID, Heard> byItem = new LinkedHashMap<>();
        for (Row row : rows(sending)) {
            byItem.merge(row.heard().item(), row.heard(), DeliveryReceipts::together);
        }
        return List.copyOf(byItem.values());
    }

    private static Heard together(Heard one, Heard other) {
        List<String> both = new ArrayList<>(one.recipients());
        both.addAll(other.recipients());
        return new Heard(
                one.item(), one.sha256(), one.type(), one.fault(), one.at(), one.provider(), one.explanation(), both);
    }

    /** Messages that a provider took before {@code time} and about which not everything was heard. */
    List<Message> awaitedSince(Instant time) {
        return jdbc.sql(AWAITED)
                .param(Today.sql(time))
                .query(DeliveryReceipts::message)
                .list();
    }

    void alarmed(UUID sending, int hours) {
        jdbc.sql(ALARMED).params(hours, sending).update();
    }

    /** A person sends it again: what was said of it before says nothing of that. */
    void again(UUID sending) {
        jdbc.sql(AGAIN).params(today.sqlNow(), sending).update();
    }

    private record Row(String recipient, boolean certified, Heard heard) {

        Told told() {
            return new Told(heard.type(), certified, heard.at());
        }
    }

    private List<Row> rows(UUID sending) {
        return jdbc.sql(ABOUT).param(sending).query(DeliveryReceipts::row).list();
    }

    private static Row row(ResultSet rs, int number) throws SQLException {
        String recipient = rs.getString("recipient");
        return new Row(
                recipient,
                rs.getBoolean("certified"),
                new Heard(
                        rs.getObject("item", UUID.class),
                        rs.getString("sha256"),
                        Type.valueOf(rs.getString("type")),
                        Fault.valueOf(rs.getString("fault")),
                        rs.getTimestamp("at").toInstant(),
                        rs.getString("provider"),
                        rs.getString("explanation"),
                        List.of(recipient)));
    }

    private static Message message(ResultSet rs, int number) throws SQLException {
        Array to = rs.getArray("recipients");
        var again = rs.getTimestamp("again_at");
        return new Message(
                rs.getObject("id", UUID.class),
                List.of((String[]) to.getArray()),
                rs.getTimestamp("sent_at").toInstant(),
                again == null ? null : again.toInstant(),
                rs.getInt("alarmed"));
    }

    private static String bracketed(String id) {
        return id.startsWith("<") ? id : "<" + id + ">";
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
