// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.NotFound;
import palazzo.kernel.Slice;
import palazzo.kernel.Today;
import palazzo.organisation.Sight;

/** Calls as they are read: what rings, what was lost, what was said before, what is left to be done. */
@Repository
public class CallList {

    /** Who talks since longer has hung up, and the telephone system did not say so. */
    private static final Duration LONGEST = Duration.ofHours(4);

    private static final Duration STILL_TO_CALL = Duration.ofDays(3);

    private static final String ROWS = """
            select c.*, e.version as e_version, e.kind as e_kind, e.unit as e_unit, e.person as e_person, e.due as e_due,
                   e.from_time, e.to_time, e.opened_at, e.closed_at, e.closed_by, e.result, e.result_words,
                   (select count(*) from switchboard_attempt a where a.call = c.id) as attempts
            from switchboard_call c left join switchboard_errand e on e.call = c.id
            where
            """;
    private static final String SEEN = Sight.sql("c");
    private static final String LIVE = ROWS
            + "c.line in ('RINGING', 'TALKING') and c.began_at > :since and " + SEEN
            + " order by c.answered_at nulls first, c.began_at, c.id limit 50";
    private static final String LOST = ROWS + """
            c.line = 'LOST' and c.noted_at is null and c.began_at > :since
              and not exists (select 1 from switchboard_call l where l.number = c.number and l.number <> ''
                and l.began_at > c.began_at and l.line <> 'RINGING' and l.line <> 'LOST' and
            """ + Sight.sql("l") + """
              )
              and not exists (select 1 from switchboard_call l where l.number = c.number and l.number <> ''
                and l.began_at > c.began_at and l.line = 'LOST' and
            """ + Sight.sql("l") + ") and " + SEEN
            + " order by c.began_at, c.id limit 50";
    private static final String OF_NUMBER = ROWS + "c.number = :number and c.id <> :self and " + SEEN
            + " order by c.began_at desc, c.id desc limit :size";
    private static final String OF_PARTIES = ROWS + "c.party = any(:parties::uuid[]) and c.id <> :self and " + SEEN
            + " order by c.began_at desc, c.id desc limit :size";
    private static final String AT_NUMBER = ROWS
            + "c.number = :number and c.noted_at is null and c.line in ('RINGING', 'TALKING') and c.began_at > :since and "
            + SEEN + " order by c.began_at desc, c.id desc limit 1";
    private static final String OPEN = ROWS
            + "e.closed_at is null and e.call is not null and (:kind = '' or e.kind = :kind) and " + SEEN
            + " order by e.due, e.from_time nulls last, e.call limit :size";
    private static final String COUNT_OPEN = """
            select count(*) from switchboard_errand e join switchboard_call c on c.id = e.call
            where e.closed_at is null and e.kind = 'CALL_BACK' and e.due <= :today and
            """ + SEEN;
    private static final String OPEN_OF = ROWS
            + "e.closed_at is null and e.call is not null and c.party = any(:parties::uuid[]) and " + SEEN
            + " order by e.due, e.call limit :size";
    private static final String ALL = ROWS + SEEN;
    private static final String WORD = " and (c.name || ' ' || c.number || ' ' || c.words) ilike '%' || :word || '%'";
    private static final String NEWEST = " order by c.began_at desc, c.id desc limit :size";

    private final JdbcClient jdbc;
    private final Today today;

    CallList(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /**
     * What is asked of the list.
     *
     * @param words that stand in name, number or what was noted; empty for all
     * @param topic null for all
     * @param outcome null for all
     * @param line null for all
     * @param first the first day, in Rome; null for all
     * @param last the last day, in Rome; null for all
     */
    public record Asked(
            String words,
            @Nullable Topic topic,
            @Nullable Outcome outcome,
            @Nullable Line line,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    /** What rings, then what is being talked, longest first. */
    public List<CallRow> live(Sight sight) {
        return rows(LIVE, sight, Map.of("since", since(LONGEST)));
    }

    /** The last lost call of each number that nobody has noted and that has not got through since. */
    public List<CallRow> lost(Sight sight) {
        return rows(LOST, sight, Map.of("since", since(STILL_TO_CALL)));
    }

    /** The call of this number that is on the line and not yet noted. */
    public @Nullable Call onTheLine(String number, Sight sight) {
        return number.isEmpty()
                ? null
                : rows(AT_NUMBER, sight, Map.of("number", number, "since", since(LONGEST))).stream()
                        .map(CallRow::call)
                        .findFirst()
                        .orElse(null);
    }

    /**
     * What was said before, newest first.
     *
     * @param number empty for none
     * @param parties who may be calling
     * @param but the call at hand; null for none
     */
    public List<CallRow> earlier(String number, Collection<UUID> parties, @Nullable UUID but, Sight sight, int size) {
        UUID self = but == null ? new UUID(0, 0) : but;
        Map<UUID, CallRow> found = new java.util.LinkedHashMap<>();
        if (!number.isEmpty()) {
            rows(OF_NUMBER, sight, Map.of("number", number, "self", self, "size", size))
                    .forEach(row -> found.put(row.call().id(), row));
        }
        if (!parties.isEmpty()) {
            rows(OF_PARTIES, sight, Map.of("parties", array(parties), "self", self, "size", size))
                    .forEach(row -> found.put(row.call().id(), row));
        }
        return found.values().stream()
                .sorted((one, other) ->
                        other.call().began().compareTo(one.call().began()))
                .limit(size)
                .toList();
    }

    /** What is left to be done, first due first. @param kind null for both */
    public List<CallRow> open(Errand.@Nullable Kind kind, Sight sight, int size) {
        return rows(OPEN, sight, Map.of("kind", kind == null ? "" : kind.name(), "size", size));
    }

    /** What is left to be done for any of {@code parties}, first due first. */
    public List<CallRow> openFor(Collection<UUID> parties, Sight sight, int size) {
        return rows(OPEN_OF, sight, Map.of("parties", array(parties), "size", size));
    }

    /** How many wait to be called back today or since before. */
    public long toCallBack(Sight sight) {
        return jdbc.sql(COUNT_OPEN)
                .param("today", today.date())
                .params(sight.params())
                .query(Long.class)
                .single();
    }

    /** One page, newest first. @param after the key of the page before; null for the first */
    @Transactional(readOnly = true)
    public Slice<CallRow> page(Asked asked, @Nullable String after, Sight sight, int size) {
        Map<String, Object> params = new HashMap<>();
        StringBuilder sql = new StringBuilder(ALL);
        add(
                sql,
                params,
                " and c.topic = :topic",
                "topic",
                asked.topic() == null ? null : asked.topic().name());
        add(
                sql,
                params,
                " and c.outcome = :outcome",
                "outcome",
                asked.outcome() == null ? null : asked.outcome().name());
        add(
                sql,
                params,
                " and c.line = :line",
                "line",
                asked.line() == null ? null : asked.line().name());
        add(sql, params, " and c.began_at >= :first", "first", midnight(asked.first(), 0));
        add(sql, params, " and c.began_at < :last", "last", midnight(asked.last(), 1));
        add(sql, params, WORD, "word", asked.words().isBlank() ? null : pattern(asked.words()));
        if (after != null) {
            goOnFrom(after, sql, params);
        }
        params.put("size", size + 1);
        List<CallRow> found = rows(sql + NEWEST, sight, params);
        return Slice.of(
                found, size, row -> row.call().began() + "_" + row.call().id());
    }

    private static void add(
            StringBuilder sql, Map<String, Object> params, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            params.put(name, value);
        }
    }

    private static @Nullable Object midnight(@Nullable LocalDate day, int later) {
        return day == null
                ? null
                : Today.sql(day.plusDays(later).atStartOfDay(Today.ROME).toInstant());
    }

    /** A number is looked for in its kept writing. */
    private static String pattern(String words) {
        String said = palazzo.directory.PhoneNumber.read(words)
                .map(palazzo.directory.PhoneNumber::text)
                .orElse(words.strip());
        return said.replaceAll("([%_\\\\])", "\\\\$1");
    }

    /** @throws NotFound where {@code key} is none of ours */
    private static void goOnFrom(String key, StringBuilder sql, Map<String, Object> params) {
        int cut = key.lastIndexOf('_');
        try {
            params.put("after_id", UUID.fromString(key.substring(cut + 1)));
            params.put("after_at", Today.sql(Instant.parse(key.substring(0, cut))));
            sql.append(" and (c.began_at, c.id) < (:after_at, :after_id)");
        } catch (java.time.DateTimeException | IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new NotFound("page after " + key);
        }
    }

    private Object since(Duration before) {
        return Today.sql(today.now().minus(before));
    }

    private List<CallRow> rows(String sql, Sight sight, Map<String, ?> params) {
        return jdbc.sql(sql)
                .params(params)
                .params(sight.params())
                .query(CallList::row)
                .list();
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static CallRow row(ResultSet rs, int row) throws SQLException {
        return new CallRow(Calls.call(rs, row), errand(rs), rs.getInt("attempts"));
    }

    private static @Nullable Errand errand(ResultSet rs) throws SQLException {
        String kind = rs.getString("e_kind");
        return kind == null
                ? null
                : new Errand(
                        rs.getObject("id", UUID.class),
                        rs.getInt("e_version"),
                        Errand.Kind.valueOf(kind),
                        rs.getString("e_unit"),
                        rs.getObject("e_person", UUID.class),
                        rs.getObject("e_due", LocalDate.class),
                        rs.getObject("from_time", LocalTime.class),
                        rs.getObject("to_time", LocalTime.class),
                        rs.getTimestamp("opened_at").toInstant(),
                        Errands.closing(rs),
                        List.of());
    }
}
