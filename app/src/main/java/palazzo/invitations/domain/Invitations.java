// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.NotFound;
import palazzo.kernel.Slice;
import palazzo.kernel.Stale;
import palazzo.kernel.Today;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;

/** The register of invitations. */
@Repository
public class Invitations {

    private static final String NEXT = """
            insert into invitations_own (name, value) values (?, '1')
            on conflict (name) do update set value = (invitations_own.value::int + 1)::text returning value::int
            """;
    private static final String ADD = """
            insert into invitations_invitation (id, year, number, letter, host, host_name, title, occasion, starts_at, ends_at,
              place, country, asked, answer_by, share, unit, standing, received_at, label, offices, people)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'TO_DECIDE', ?, ?, ?::text[], ?::uuid[])
            """;
    private static final String SAVE = """
            update invitations_invitation set version = version + 1, host_name = ?, title = ?, occasion = ?, starts_at = ?,
              ends_at = ?, place = ?, country = ?, asked = ?, answer_by = ?, share = ?, unit = ?, standing = ?, answer = ?,
              reason = ?, delegate = ?, held_until = ?, decided_by = ?, decided_at = ?, engagement = ?, attendance = ?,
              aftermath = ?, noted_by = ?, noted_at = ?, label = ?, offices = ?::text[], people = ?::uuid[]
            where id = ? and version = ?
            """;
    private static final String ALL = "select i.* from invitations_invitation i where " + Sight.sql("i");
    private static final String ONE = ALL + " and i.id = :id";
    private static final String BY_LETTER = ALL + " and i.letter = :letter";
    private static final String BY_ENGAGEMENT = ALL + " and i.engagement = :engagement";
    private static final String OF_HOST = ALL + """
             and i.host = any(:hosts::uuid[]) and i.id <> :except
            order by coalesce(i.starts_at, i.received_at) desc, i.id desc limit :size
            """;
    private static final String WORDS = """
             and (i.title ilike '%' || :words || '%' or i.host_name ilike '%' || :words || '%'
                  or i.place ilike '%' || :words || '%' or 'INV-' || i.year || '-' || lpad(i.number::text, 4, '0') = upper(:words))
            """;
    private static final String OPEN = " and i.standing in ('TO_DECIDE', 'HELD', 'ASKED')";
    private static final String STANDING = " and i.standing = :standing";
    private static final String ANSWERED = " and i.answer = :answer";
    private static final String SHARE = " and i.share = :share";
    private static final String OCCASION = " and i.occasion = :occasion";
    private static final String FROM = " and i.starts_at >= :first";
    private static final String UNTIL = " and i.starts_at < :last";
    private static final String AFTER = " and (i.year, i.number) < (:after_year, :after_number)";
    private static final String NEWEST = " order by i.year desc, i.number desc limit :size";
    private static final String TO_DECIDE = ALL + OPEN + " order by i.starts_at nulls last, i.id limit :size";
    private static final String COUNT = "select count(*) from invitations_invitation i where " + Sight.sql("i") + OPEN;
    private static final String FIGURES =
            """
            select i.occasion, coalesce(i.answer, '') as answer, count(*) as many,
                   count(*) filter (where i.attendance in ('MAYOR', 'DELEGATE')) as attended
            from invitations_invitation i where i.year = :year and
            """ + Sight.sql("i") + " group by i.occasion, coalesce(i.answer, '') order by i.occasion, 2";

    private final JdbcClient jdbc;

    Invitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is asked of the list. Empty text and null are no filter; {@code standing} may be OPEN. */
    public record Asked(
            String words,
            String standing,
            String answer,
            String share,
            String occasion,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    /** A line of the figures. @param answer empty where nothing is decided */
    public record Figure(Occasion occasion, String answer, long many, long attended) {}

    /** The next number of a year. Taken as the last thing but inserts: everybody else waits until the act is over. */
    int next(int year) {
        return jdbc.sql(NEXT).param("number." + year).query(Integer.class).single();
    }

    void add(Invitation it) {
        Details details = it.details();
        jdbc.sql(ADD)
                .params(it.id(), it.year(), it.number(), it.letter())
                .param(it.host())
                .params(it.hostName(), details.title(), details.occasion().name())
                .param(sql(details.starts()))
                .param(sql(details.ends()))
                .params(details.place(), details.country(), details.asked())
                .param(details.answerBy())
                .params(it.share(), it.unit(), Today.sql(it.receivedAt()))
                .params(
                        it.label().kind().name(),
                        it.label().sqlOffices(),
                        it.label().sqlPeople())
                .update();
    }

    /** @throws Stale where somebody was faster */
    void save(Invitation it) {
        Details details = it.details();
        Decision decision = it.decision();
        Aftermath after = it.aftermath();
        int saved = jdbc.sql(SAVE)
                .params(it.hostName(), details.title(), details.occasion().name())
                .param(sql(details.starts()))
                .param(sql(details.ends()))
                .params(details.place(), details.country(), details.asked())
                .param(details.answerBy())
                .params(it.share(), it.unit(), it.standing().name())
                .param(decision == null ? null : decision.answer().name())
                .param(decision == null ? "" : decision.reason())
                .param(decision == null ? "" : decision.delegate())
                .param(decision == null ? null : decision.until())
                .param(decision == null ? null : decision.by())
                .param(decision == null ? null : Today.sql(decision.at()))
                .param(it.engagement())
                .param(after == null ? null : after.attendance().name())
                .param(after == null ? "" : after.words())
                .param(after == null ? null : after.by())
                .param(after == null ? null : Today.sql(after.at()))
                .params(
                        it.label().kind().name(),
                        it.label().sqlOffices(),
                        it.label().sqlPeople())
                .params(it.id(), it.version())
                .update();
        if (saved == 0) {
            throw new Stale(it.subject());
        }
    }

    /** @throws NotFound where it is not there, or not to be seen */
    public Invitation one(UUID id, Sight sight) {
        return jdbc.sql(ONE)
                .param("id", id)
                .params(sight.params())
                .query(Invitations::invitation)
                .optional()
                .orElseThrow(() -> new NotFound("invitation " + id));
    }

    /** The one that came in a letter. */
    public Optional<Invitation> byLetter(UUID letter, Sight sight) {
        return jdbc.sql(BY_LETTER)
                .param("letter", letter)
                .params(sight.params())
                .query(Invitations::invitation)
                .optional();
    }

    /** The one that an event comes from. */
    public Optional<Invitation> byEngagement(UUID engagement, Sight sight) {
        return jdbc.sql(BY_ENGAGEMENT)
                .param("engagement", engagement)
                .params(sight.params())
                .query(Invitations::invitation)
                .optional();
    }

    /** Other invitations of the same hosts, the latest first. */
    public List<Invitation> of(Collection<UUID> hosts, UUID except, Sight sight, int size) {
        return jdbc.sql(OF_HOST)
                .param("hosts", hosts.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .param("except", except)
                .param("size", size)
                .params(sight.params())
                .query(Invitations::invitation)
                .list();
    }

    /** What somebody has still to decide about, what takes place first before all. */
    public List<Invitation> open(Sight sight, int size) {
        return jdbc.sql(TO_DECIDE)
                .param("size", size)
                .params(sight.params())
                .query(Invitations::invitation)
                .list();
    }

    /** How many wait for a decision. */
    public long count(Sight sight) {
        return jdbc.sql(COUNT).params(sight.params()).query(Long.class).single();
    }

    /** How many of which kind were answered how in a year, as the reader may see them. */
    public List<Figure> figures(int year, Sight sight) {
        return jdbc.sql(FIGURES)
                .param("year", year)
                .params(sight.params())
                .query((rs, row) -> new Figure(
                        Occasion.valueOf(rs.getString("occasion")),
                        rs.getString("answer"),
                        rs.getLong("many"),
                        rs.getLong("attended")))
                .list();
    }

    /** One page, newest first. */
    public Slice<Invitation> page(Asked asked, @Nullable String after, Sight sight, int size) {
        Map<String, Object> params = new HashMap<>(sight.params());
        StringBuilder sql = new StringBuilder(ALL);
        String words = asked.words().strip();
        if (!words.isEmpty()) {
            sql.append(WORDS);
            params.put("words", words.replaceAll("([%_\\\\])", "\\\\$1"));
        }
        if (asked.standing().equals("OPEN")) {
            sql.append(OPEN);
        } else {
            filter(sql, params, STANDING, "standing", asked.standing());
        }
        filter(sql, params, ANSWERED, "answer", asked.answer());
        filter(sql, params, SHARE, "share", asked.share());
        filter(sql, params, OCCASION, "occasion", asked.occasion());
        if (asked.first() != null) {
            sql.append(FROM);
            params.put("first", midnight(asked.first()));
        }
        if (asked.last() != null) {
            sql.append(UNTIL);
            params.put("last", midnight(asked.last().plusDays(1)));
        }
        if (after != null) {
            goOnFrom(after, params);
            sql.append(AFTER);
        }
        params.put("size", size + 1);
        List<Invitation> rows = jdbc.sql(sql + NEWEST)
                .params(params)
                .query(Invitations::invitation)
                .list();
        return Slice.of(rows, size, last -> last.year() + "_" + last.number());
    }

    private static void filter(
            StringBuilder sql, Map<String, Object> params, String condition, String name, String value) {
        if (!value.isEmpty()) {
            sql.append(condition);
            params.put(name, value);
        }
    }

    private static Object midnight(LocalDate day) {
        return Today.sql(day.atStartOfDay(Today.ROME).toInstant());
    }

    /** @throws NotFound where {@code key} is none of ours */
    private static void goOnFrom(String key, Map<String, Object> params) {
        String[] parts = key.split("_", -1);
        try {
            params.put("after_year", Integer.valueOf(parts[0]));
            params.put("after_number", Integer.valueOf(parts[1]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new NotFound("page after " + key);
        }
    }

    private static @Nullable Object sql(@Nullable Instant instant) {
        return instant == null ? null : Today.sql(instant);
    }

    private static Invitation invitation(ResultSet rs, int row) throws SQLException {
        return new Invitation(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                rs.getInt("year"),
                rs.getInt("number"),
                rs.getObject("letter", UUID.class),
                rs.getObject("host", UUID.class),
                rs.getString("host_name"),
                new Details(
                        rs.getString("title"),
                        Occasion.valueOf(rs.getString("occasion")),
                        instant(rs, "starts_at"),
                        instant(rs, "ends_at"),
                        rs.getString("place"),
                        rs.getString("country"),
                        rs.getString("asked"),
                        rs.getObject("answer_by", LocalDate.class)),
                rs.getString("share"),
                rs.getString("unit"),
                Standing.valueOf(rs.getString("standing")),
                decision(rs),
                rs.getObject("engagement", UUID.class),
                aftermath(rs),
                rs.getTimestamp("received_at").toInstant(),
                Label.of(rs));
    }

    private static @Nullable Decision decision(ResultSet rs) throws SQLException {
        String answer = rs.getString("answer");
        return answer == null
                ? null
                : new Decision(
                        Answer.valueOf(answer),
                        rs.getString("reason"),
                        rs.getString("delegate"),
                        rs.getObject("held_until", LocalDate.class),
                        rs.getObject("decided_by", UUID.class),
                        rs.getTimestamp("decided_at").toInstant());
    }

    private static @Nullable Aftermath aftermath(ResultSet rs) throws SQLException {
        String attendance = rs.getString("attendance");
        return attendance == null
                ? null
                : new Aftermath(
                        Aftermath.Attendance.valueOf(attendance),
                        rs.getString("aftermath"),
                        rs.getObject("noted_by", UUID.class),
                        Objects.requireNonNull(instant(rs, "noted_at")));
    }

    static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp stamp = rs.getTimestamp(column);
        return stamp == null ? null : stamp.toInstant();
    }
}
