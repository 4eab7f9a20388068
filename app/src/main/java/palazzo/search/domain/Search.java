// SPDX-License-Identifier: EUPL-1.2
package palazzo.search.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    private static final String ROWS = """
            select e.subject, e.subject_kind, e.title, e.line, e.path, e.at, left(e.body, 20000) as body
            from search_entry e where
            """;
    private static final String WORDS = """
             e.words @@ (websearch_to_tsquery('italian', unaccent(:words)) && to_tsquery('italian', :terms)
                         && :facets::tsquery) and
            """;
    private static final String FROM = " e.at >= :from and ";
    private static final String UNTIL = " e.at < :until and ";
    private static final String KIND = " e.subject_kind = :kind and ";
    private static final String AFTER = " (e.at, e.subject) < (:at, :after) and ";
    private static final String NEWEST = " order by e.at desc, e.subject desc limit :size";
    private static final String COUNT =
            "select f.subject_kind, count(*) as found from (select e.subject_kind from search_entry e where ";
    private static final String BY_KIND = ") f group by f.subject_kind order by f.subject_kind";

    /**
     * A plan made for any words might walk by time through the whole table to find a rare one: each question gets its own.
     */
    private static final String OWN_PLAN = "set local plan_cache_mode = 'force_custom_plan'";

    /** Beyond this it is no longer counted. */
    public static final int COUNTED = 2000;

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

    /**
     * A page of what is found.
     *
     * @param kind of subject; empty for any
     * @param after the key of the page before; null on the first
     */
    @Transactional(readOnly = true)
    public Slice<Found> find(Question asked, String kind, Sight sight, @Nullable String after, int size) {
        if (asked.isEmpty()) {
            return new Slice<>(List.of(), null);
        }
        Map<String, Object> params = new HashMap<>();
        String which = which(asked, sight, params);
        String narrowed = kind.isEmpty() ? "" : KIND;
        params.put("kind", kind);
        String further = "";
        if (after != null) {
            Place place = Place.read(after);
            params.put("at", Today.sql(place.at()));
            params.put("after", place.subject());
            further = AFTER;
        }
        jdbc.sql(OWN_PLAN).update();
        List<Found> found = jdbc.sql(ROWS + narrowed + further + which + NEWEST)
                .params(params)
                .param("size", size + 1)
                .query(Search::found)
                .list();
        return Slice.of(found, size, last -> new Place(last.at(), last.subject()).toString());
    }

    /** How many are found of each kind, of the newest {@value #COUNTED}. */
    @Transactional(readOnly = true)
    public Map<String, Long> count(Question asked, Sight sight) {
        Map<String, Long> counts = new LinkedHashMap<>();
        if (asked.isEmpty()) {
            return counts;
        }
        Map<String, Object> params = new HashMap<>();
        String which = which(asked, sight, params);
        jdbc.sql(OWN_PLAN).update();
        jdbc.sql(COUNT + which + NEWEST + BY_KIND)
                .params(params)
                .param("size", COUNTED)
                .query(rs -> {
                    counts.put(rs.getString("subject_kind"), rs.getLong("found"));
                });
        return counts;
    }

    /** The condition, with what it needs put into {@code params}. */
    private static String which(Question asked, Sight sight, Map<String, Object> params) {
        params.putAll(sight.params());
        StringBuilder sql = new StringBuilder();
        if (asked.asksForWords()) {
            sql.append(WORDS);
            params.put("words", asked.words());
            params.put("terms", asked.terms());
            params.put("facets", asked.facets());
        }
        if (asked.from() != null) {
            sql.append(FROM);
            params.put("from", midnight(asked.from()));
        }
        if (asked.until() != null) {
            sql.append(UNTIL);
            params.put("until", midnight(asked.until().plusDays(1)));
        }
        return sql.append(Sight.sql("e")).toString();
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
