// SPDX-License-Identifier: EUPL-1.2
package palazzo.inquiries.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.inquiries.Inquiry;
import palazzo.kernel.NotFound;
import palazzo.kernel.Slice;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;

/** What others are asked, row by row. */
@Repository
public class StoredInquiries {

    private static final int TOKEN_BYTES = 24;

    private static final String ADD = """
            insert into inquiries_inquiry (id, subject_kind, subject, title, path, competence, asking, unit, name, address, superior,
              question, formal, reserved, due, asked_at, asked_by, token_hash, link, expires_on, label, offices, people)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?::uuid[])
            """;
    private static final String ANSWER = """
            update inquiries_inquiry set answer = ?, answered_at = ?, answered_by = ?
            where id = ? and answered_at is null and closed_at is null
            """;
    private static final String CLOSE = """
            update inquiries_inquiry set closed_at = ? where id = ? and answered_at is null and closed_at is null
            """;
    private static final String REMIND = """
            update inquiries_inquiry set reminders = reminders + 1, reminded_on = ?
            where id = ? and answered_at is null and closed_at is null and (reminded_on is null or reminded_on < ?)
            """;
    private static final String ALL = "select i.* from inquiries_inquiry i where ";
    private static final String ONE = ALL + "i.id = :id and " + Sight.sql("i");
    private static final String BY_TOKEN = ALL + "i.token_hash = ?";
    private static final String OF = ALL + "i.subject = ? and i.subject_kind = ? order by i.asked_at, i.id";
    private static final String OWED = ALL + """
            lower(i.address) = lower(?) and i.answered_at is null and i.closed_at is null order by i.due, i.id limit 100
            """;
    private static final String OWED_INSIDE = ALL + """
            (i.unit = any(?::text[]) or i.address <> '' and lower(i.address) = lower(?))
              and i.answered_at is null and i.closed_at is null order by i.due, i.id limit 200
            """;
    private static final String DUE = ALL + """
            i.answered_at is null and i.closed_at is null and i.due <= ? order by i.due, i.id limit 500
            """;
    private static final String OWED_BEFORE = """
            select count(*) from inquiries_inquiry i where i.id = ?
              and (i.unit = any(?::text[]) or i.address <> '' and lower(i.address) = lower(?))
              and (i.answered_at is not null or i.closed_at is not null)
            """;
    private static final String MAY_REMIND = """
            select count(*) from inquiries_inquiry
            where id = ? and answered_at is null and closed_at is null and (reminded_on is null or reminded_on < ?)
            """;
    private static final String RELABEL = """
            update inquiries_inquiry set label = ?, offices = ?::text[], people = ?::uuid[] where subject = ? and subject_kind = ?
            """;
    private static final String RENEW = """
            update inquiries_inquiry set expires_on = ?, reminded_on = ? where id = ? and answered_at is null and closed_at is null
            """;
    private static final String ESCALATE = """
            update inquiries_inquiry set escalated_on = ?
            where id = ? and answered_at is null and closed_at is null and escalated_on is null
            """;
    private static final String PAGE = ALL + """
            (:state = '' or :state = 'open' and i.answered_at is null and i.closed_at is null
               or :state = 'late' and i.answered_at is null and i.closed_at is null and i.due < :today
               or :state = 'answered' and i.answered_at is not null)
              and (:office = '' or i.name = :office) and (i.asked_at, i.id) < (:at, :after) and
            """ + Sight.sql("i") + " order by i.asked_at desc, i.id desc limit :size";
    private static final String AGES =
            """
            select i.name as office, count(*) as open,
              count(*) filter (where i.due < :today) as late,
              count(*) filter (where i.asked_at >= :week) as week,
              count(*) filter (where i.asked_at < :week and i.asked_at >= :month) as month,
              count(*) filter (where i.asked_at < :month) as older,
              sum(i.reminders) as reminders,
              min(i.asked_at) as oldest
            from inquiries_inquiry i where i.answered_at is null and i.closed_at is null and
            """ + Sight.sql("i") + " group by i.name order by late desc, open desc, i.name limit 200";
    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    StoredInquiries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What makes a personal link: 24 random bytes. */
    String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    void add(Inquiry it, String token) {
        jdbc.sql(ADD)
                .params(
                        it.id(),
                        it.about().kind(),
                        it.about().id(),
                        it.title(),
                        it.path(),
                        it.competence(),
                        it.asking())
                .params(it.unit(), it.name(), it.address(), it.superior(), it.question(), it.formal(), it.reserved())
                .params(it.due(), Today.sql(it.askedAt()), it.askedBy(), hash(token), it.link(), it.expiresOn())
                .params(
                        it.label().kind().name(),
                        it.label().sqlOffices(),
                        it.label().sqlPeople())
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

    /** Whether it is awaited and was not reminded that day already. */
    boolean mayRemind(UUID id, LocalDate day) {
        return jdbc.sql(MAY_REMIND).params(id, day).query(Long.class).single() > 0;
    }

    /** Whether these owed it, and it is over. */
    boolean owedBefore(UUID id, Set<String> units, String address) {
        return jdbc.sql(OWED_BEFORE)
                        .params(id, new Label(Label.Kind.HOUSE, units, Set.of()).sqlOffices(), address)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** @return whether it was still awaited */
    boolean renew(UUID id, LocalDate until, LocalDate today) {
        return jdbc.sql(RENEW).params(until, today, id).update() > 0;
    }

    /** @return whether it was not told before */
    boolean escalate(UUID id, LocalDate today) {
        return jdbc.sql(ESCALATE).params(today, id).update() > 0;
    }

    void relabel(Subject subject, Label label) {
        jdbc.sql(RELABEL)
                .params(label.kind().name(), label.sqlOffices(), label.sqlPeople())
                .params(subject.id(), subject.kind())
                .update();
    }

    /** @throws NotFound where there is none that {@code sight} lets see */
    Inquiry one(UUID id, Sight sight) {
        return jdbc.sql(ONE)
                .param("id", id)
                .params(sight.params())
                .query(StoredInquiries::inquiry)
                .optional()
                .orElseThrow(() -> new NotFound("inquiry " + id));
    }

    Optional<Inquiry> byToken(String token) {
        return jdbc.sql(BY_TOKEN)
                .param(hash(token))
                .query(StoredInquiries::inquiry)
                .optional();
    }

    List<Inquiry> of(Subject subject) {
        return jdbc.sql(OF)
                .params(subject.id(), subject.kind())
                .query(StoredInquiries::inquiry)
                .list();
    }

    /** All that whoever is at an address still owes. */
    List<Inquiry> owed(String address) {
        return address.isEmpty()
                ? List.of()
                : jdbc.sql(OWED).param(address).query(StoredInquiries::inquiry).list();
    }

    /** All that units of the house, or who has an address, still owe. */
    List<Inquiry> owedInside(Set<String> units, String address) {
        return jdbc.sql(OWED_INSIDE)
                .params(new Label(Label.Kind.HOUSE, units, Set.of()).sqlOffices(), address)
                .query(StoredInquiries::inquiry)
                .list();
    }

    List<Inquiry> due(LocalDate day) {
        return jdbc.sql(DUE).param(day).query(StoredInquiries::inquiry).list();
    }

    /** How much an office owes, and since when. */
    public record Age(
            String office, long open, long late, long week, long month, long older, long reminders, Instant oldest) {}

    /** What is open, by office, those who are latest first. */
    public List<Age> ages(LocalDate today, Sight sight) {
        return jdbc.sql(AGES)
                .param("today", today)
                .param("week", midnight(today.minusDays(7)))
                .param("month", midnight(today.minusDays(30)))
                .params(sight.params())
                .query((rs, row) -> new Age(
                        rs.getString("office"),
                        rs.getLong("open"),
                        rs.getLong("late"),
                        rs.getLong("week"),
                        rs.getLong("month"),
                        rs.getLong("older"),
                        rs.getLong("reminders"),
                        rs.getTimestamp("oldest").toInstant()))
                .list();
    }

    /**
     * A page, the last asked first.
     *
     * @param state {@code open}, {@code late} or {@code answered}; empty for any
     * @param office by its name; empty for any
     */
    public Slice<Inquiry> page(
            String state, String office, LocalDate today, Sight sight, @Nullable String after, int size) {
        Place place = Place.read(after);
        List<Inquiry> found = jdbc.sql(PAGE)
                .param("state", state)
                .param("office", office)
                .param("today", today)
                .param("at", Today.sql(place.at()))
                .param("after", place.id())
                .param("size", size + 1)
                .params(sight.params())
                .query(StoredInquiries::inquiry)
                .list();
        return Slice.of(found, size, last -> last.askedAt() + "_" + last.id());
    }

    private record Place(Instant at, UUID id) {

        private static final Place FIRST = new Place(
                Instant.parse("9999-01-01T00:00:00Z"), UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));

        static Place read(@Nullable String key) {
            String[] parts = key == null ? new String[0] : key.split("_", -1);
            try {
                return parts.length == 2 ? new Place(Instant.parse(parts[0]), UUID.fromString(parts[1])) : FIRST;
            } catch (DateTimeException | IllegalArgumentException noPlace) {
                return FIRST;
            }
        }
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return Today.sql(day.atStartOfDay(Today.ROME).toInstant());
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Inquiry inquiry(ResultSet rs, int row) throws SQLException {
        return new Inquiry(
                rs.getObject("id", UUID.class),
                new Subject(rs.getString("subject_kind"), rs.getObject("subject", UUID.class)),
                rs.getString("title"),
                rs.getString("path"),
                rs.getString("competence"),
                rs.getString("asking"),
                rs.getString("unit"),
                rs.getString("name"),
                rs.getString("address"),
                rs.getString("superior"),
                rs.getString("question"),
                rs.getBoolean("formal"),
                rs.getBoolean("reserved"),
                rs.getObject("due", LocalDate.class),
                rs.getTimestamp("asked_at").toInstant(),
                rs.getObject("asked_by", UUID.class),
                rs.getString("link"),
                rs.getObject("expires_on", LocalDate.class),
                rs.getInt("reminders"),
                rs.getObject("escalated_on", LocalDate.class),
                rs.getString("answer"),
                instant(rs, "answered_at"),
                rs.getObject("answered_by", UUID.class),
                instant(rs, "closed_at"),
                Label.of(rs));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
