// SPDX-License-Identifier: EUPL-1.2
package palazzo.search.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Slice;
import palazzo.kernel.Today;
import palazzo.organisation.Sight;

/**
 * Finds by words, in Italian and whatever their accents; newest first. A phrase stands between quotation marks, a word
 * that shall not be there after a minus, a beginning before a star.
 */
@Repository
public class Search {

    private static final String KEYS = "select e.subject, e.subject_kind, e.at from ";

    /** The newest entries, read one after the other: what is common is soon found among them. */
    private static final String WALK =
            KEYS + "(select * from search_entry e where %s order by e.at desc, e.subject desc limit :walked) e where ";

    /** All of a time, found by their words; put in order afterwards, lest the order of time be walked after all. */
    private static final String FOUND = "with e as materialized (" + KEYS + "search_entry e where %s and ";

    private static final String PUT_IN_ORDER = ") " + KEYS + "e";
    private static final String NEWEST = " order by e.at desc, e.subject desc limit :size";

    /** From when on an entry is one of the newest so many. */
    private static final String SINCE =
            "select e.at from search_entry e where %s order by e.at desc, e.subject desc offset :many limit 1";

    private static final String WORDS = """
             e.words @@ (websearch_to_tsquery('italian', unaccent(:words)) && to_tsquery('italian', :terms)
                         && :facets::tsquery) and
            """;
    private static final String FROM = " and e.at >= :from";
    private static final String UNTIL = " and e.at < :until";
    private static final String KIND = " e.subject_kind = :kind and ";
    private static final String AFTER = " and (e.at, e.subject) < (:at, :after)";
    private static final String ROWS = """
            select e.subject, e.subject_kind, e.title, e.line, e.path, e.at, left(e.body, 20000) as body
            from search_entry e where e.subject = any(:subjects::uuid[]) and
            """ + Sight.sql("e") + " order by e.at desc, e.subject desc";
    private static final String KINDS = """
            with recursive k(kind) as (
              (select e.subject_kind from search_entry e order by e.subject_kind limit 1)
              union all
              select (select e.subject_kind from search_entry e where e.subject_kind > k.kind
                      order by e.subject_kind limit 1)
              from k where k.kind is not null)
            select k.kind from k where k.kind is not null order by k.kind
            """;

    /**
     * A plan made for any words might walk by time through the whole table to find a rare one: each question gets its own. Two
     * processes more cost more time to begin than a page has.
     */
    private static final String OWN_PLAN =
            "set local plan_cache_mode = 'force_custom_plan'; set local max_parallel_workers_per_gather = 0";

    /** Beyond this it is no longer counted. */
    public static final int COUNTED = 100;

    /** So many of the newest are walked, then the words are looked up among so many; then among all. */
    private static final int WALKED = 3_000;

    private static final int LOOKED_UP = 20_000;

    private final JdbcClient jdbc;

    Search(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something found.
     *
     * @param body the beginning of what was read in it
     */
    public record Found(UUID subject, String kind, String title, String line, String path, Instant at, String body) {}

    /** What is found where. */
    private record Key(UUID subject, String subjectKind, OffsetDateTime at) {

        String place() {
            return new Place(at.toInstant(), subject).toString();
        }
    }

    /**
     * What is found, a page of it, and how many of each kind.
     *
     * @param counts of the newest {@value #COUNTED}, whatever their kind
     */
    public record Answer(Slice<Found> page, Map<String, Long> counts) {}

    /**
     * A page of what is found, and how much there is.
     *
     * @param kind of subject; empty for any
     * @param after the key of the page before; null on the first
     */
    @Transactional(readOnly = true)
    public Answer ask(Question asked, String kind, Sight sight, @Nullable String after, int size) {
        if (asked.isEmpty()) {
            return new Answer(new Slice<>(List.of(), null), Map.of());
        }
        jdbc.sql(OWN_PLAN).update();
        List<Key> newest = newest(asked, "", sight, null, COUNTED);
        List<Key> page = kind.isEmpty() && after == null
                ? newest.subList(0, Math.min(size + 1, newest.size()))
                : newest(asked, kind, sight, after, size + 1);
        Slice<Key> keys = Slice.of(page, size, Key::place);
        Map<String, Long> counts = new TreeMap<>();
        newest.forEach(each -> counts.merge(each.subjectKind(), 1L, Long::sum));
        return new Answer(new Slice<>(rows(keys.rows(), sight), keys.next()), counts);
    }

    /** Every kind of thing that can be found in the city, whoever may see it. */
    public List<String> kinds() {
        return jdbc.sql(KINDS).query(String.class).list();
    }

    /** Whether anything is found. */
    @Transactional(readOnly = true)
    public boolean finds(Question asked, Sight sight) {
        jdbc.sql(OWN_PLAN).update();
        return !asked.isEmpty() && !newest(asked, "", sight, null, 1).isEmpty();
    }

    private List<Found> rows(List<Key> keys, Sight sight) {
        return keys.isEmpty()
                ? List.of()
                : jdbc.sql(ROWS)
                        .param(
                                "subjects",
                                keys.stream()
                                        .map(key -> key.subject().toString())
                                        .collect(Collectors.joining(",", "{", "}")))
                        .params(sight.params())
                        .query(Search::found)
                        .list();
    }

    /** Looks among the newest first, and further back only where there are too few: what is common is never sought in all. */
    private List<Key> newest(Question asked, String kind, Sight sight, @Nullable String after, int size) {
        Map<String, Object> params = new HashMap<>(sight.params());
        params.put("size", size);
        params.put("walked", WALKED);
        String where = when(asked, after, params);
        String what = what(asked, kind, params) + Sight.sql("e");
        List<Key> found = keys(WALK.formatted(where) + what + NEWEST, params);
        Optional<OffsetDateTime> since = found.size() < size ? since(where, params) : Optional.empty();
        if (since.isPresent()) {
            params.put("since", since.get());
            found = lookUp(where + " and e.at >= :since", what, params);
        }
        return found.size() < size ? lookUp(where, what, params) : found;
    }

    private Optional<OffsetDateTime> since(String where, Map<String, Object> params) {
        return jdbc.sql(SINCE.formatted(where))
                .params(params)
                .param("many", LOOKED_UP)
                .query(OffsetDateTime.class)
                .optional();
    }

    private List<Key> lookUp(String where, String what, Map<String, Object> params) {
        return keys(FOUND.formatted(where) + what + PUT_IN_ORDER + NEWEST, params);
    }

    private List<Key> keys(String sql, Map<String, Object> params) {
        return jdbc.sql(sql).params(params).query(Key.class).list();
    }

    private static String when(Question asked, @Nullable String after, Map<String, Object> params) {
        StringBuilder sql = new StringBuilder("true");
        if (asked.from() != null) {
            sql.append(FROM);
            params.put("from", midnight(asked.from()));
        }
        if (asked.until() != null) {
            sql.append(UNTIL);
            params.put("until", midnight(asked.until().plusDays(1)));
        }
        if (after != null) {
            Place place = Place.read(after);
            sql.append(AFTER);
            params.put("at", Today.sql(place.at()));
            params.put("after", place.subject());
        }
        return sql.toString();
    }

    private static String what(Question asked, String kind, Map<String, Object> params) {
        StringBuilder sql = new StringBuilder();
        if (asked.asksForWords()) {
            sql.append(WORDS);
            params.put("words", asked.words());
            params.put("terms", asked.terms());
            params.put("facets", asked.facets());
        }
        if (!kind.isEmpty()) {
            sql.append(KIND);
            params.put("kind", kind);
        }
        return sql.toString();
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return Today.sql(day.atStartOfDay(Today.ROME).toInstant());
    }

    private static Found found(ResultSet rs, int row) throws SQLException {
        return new Found(
                rs.getObject("subject", UUID.class),
                rs.getString("subject_kind"),
                rs.getString("title"),
                rs.getString("line"),
                rs.getString("path"),
                rs.getTimestamp("at").toInstant(),
                rs.getString("body"));
    }

    /** Where a page ends. */
    private record Place(Instant at, UUID subject) {

        private static final Place FIRST = new Place(
                Instant.parse("9999-01-01T00:00:00Z"), UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));

        static Place read(@Nullable String key) {
            String[] parts = key == null ? new String[0] : key.split("~", -1);
            try {
                return parts.length == 2 ? new Place(Instant.parse(parts[0]), UUID.fromString(parts[1])) : FIRST;
            } catch (DateTimeException | IllegalArgumentException noPlace) {
                return FIRST;
            }
        }

        @Override
        public String toString() {
            return at + "~" + subject;
        }
    }
}
