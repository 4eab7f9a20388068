// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import palazzo.organisation.WhoActs;

/** Lists of letters, one statement a page; whatever is asked, nothing is shown that may not be seen. */
@Repository
public class LetterList {

    /** What {@link #row} reads: the same in every list. */
    static final String ROW = """
            l.id, l.subject, l.sender_name, l.sender_address, l.channel, l.state, l.competence, l.unit, l.assignee,
              l.number, l.due, l.arrived_at, l.topic,
              (select max(r.promised) from correspondence_reply r
               where r.letter = l.id and r.interim and r.state = 'LEFT') as promised,
              l.state = 'LEAVING' and exists (select 1 from correspondence_dispatch d
                where d.letter = l.id and d.state in ('FAILED', 'IN_DOUBT')) as stuck
            """;

    private static final String ROWS = "select " + ROW + "from correspondence_letter l where " + Sight.sql("l");
    private static final String COUNT = "select count(*) from correspondence_letter l where " + Sight.sql("l");
    private static final String BY_CHANNEL =
            "select l.channel, count(*) as count from correspondence_letter l where " + Sight.sql("l");
    private static final String UNIT = " and l.unit = :unit";
    private static final String ASSIGNEE = " and l.assignee = :assignee::uuid";
    private static final String COMPETENCE = " and l.competence = :competence";
    private static final String CHANNEL = " and l.channel = :channel";
    private static final String LATE =
            " and coalesce(l.due, 'infinity') < :today and l.state in ('ACCEPTED', 'TO_SIGN', 'LEAVING')";

    /** As in the index of the words: asked otherwise, it would not be used. */
    private static final String TEXT = "(l.subject || ' ' || l.sender_name || ' ' || coalesce(l.number, ''))";

    private static final String WORD = " and " + TEXT + " ilike :word";

    /** A page looks for so many words; what is typed beyond them narrows no further. */
    private static final int WORDS = 8;

    /**
     * Whether the words are rare decides whether their index is used or the order of the page: a plan made for any words
     * would be wrong for half of them, so each question gets its own.
     */
    private static final String OWN_PLAN = "set local plan_cache_mode = 'force_custom_plan'";

    private static final String SINCE = " and l.arrived_at >= :since";
    private static final String FILED = " and exists (select 1 from correspondence_filing f where f.letter = l.id)";
    private static final String NOT_FILED = " and not" + FILED.substring(4);

    private final JdbcClient jdbc;
    private final WhoActs whoActs;
    private final Today today;

    LetterList(JdbcClient jdbc, WhoActs whoActs, Today today) {
        this.jdbc = jdbc;
        this.whoActs = whoActs;
        this.today = today;
    }

    /** In which order, and where a page goes on. The last of the key is always the letter's identity. */
    public enum Order {
        NEWEST(" and (l.arrived_at, l.id) < (:place::timestamptz, :id)", " order by l.arrived_at desc, l.id desc"),
        OLDEST(" and (l.arrived_at, l.id) > (:place::timestamptz, :id)", " order by l.arrived_at, l.id"),
        FIRST_DUE(
                " and (coalesce(l.due, 'infinity'), l.id) > (:place::date, :id)",
                " order by coalesce(l.due, 'infinity'), l.id"),
        LAST_DUE(
                " and (coalesce(l.due, '-infinity'), l.id) < (:place::date, :id)",
                " order by coalesce(l.due, '-infinity') desc, l.id desc");

        private final String further;
        private final String sql;

        Order(String further, String sql) {
            this.further = further;
            this.sql = sql;
        }

        private String place(LetterRow row) {
            return switch (this) {
                case NEWEST, OLDEST -> row.arrivedAt().toString();
                case FIRST_DUE -> row.due() == null ? "infinity" : row.due().toString();
                case LAST_DUE -> row.due() == null ? "-infinity" : row.due().toString();
            };
        }
    }

    /** What letters may have in common beside their columns. */
    public enum Special {
        /** Nothing. */
        NONE(""),
        /** Their term was moved by a holiday that was added. */
        MOVED(" and l.moved_at is not null and l.state in ('ACCEPTED', 'TO_SIGN', 'LEAVING')"),
        /** The reader follows them. */
        FOLLOWED(" and l.followers <> '{}' and l.followers @> array[:reader]::uuid[]"),
        /** Nobody has them in hand. */
        NOBODYS(" and l.assignee is null and l.state = 'ACCEPTED'"),
        /** Somebody wrote in between, and the answer is still to come. */
        INTERIM(" and l.state in ('ACCEPTED', 'TO_SIGN', 'LEAVING') and exists (select 1 from correspondence_reply r"
                + " where r.letter = l.id and r.interim and r.state = 'LEFT')"),
        /** Formal deeds. */
        FORMAL(" and l.formal is not null");

        private final String sql;

        Special(String sql) {
            this.sql = sql;
        }
    }

    /**
     * What is asked.
     *
     * @param words of which each stands in subject, sender or number, or in a part of them; empty for all
     * @param states empty for all
     * @param unit code; empty for all
     * @param assignee null for all
     * @param competence code; empty for all
     * @param channel empty for all
     * @param late only those whose day has passed
     * @param since only those that arrived from then on; null for all
     * @param filed those that lie in a file of the archive, or those that lie in none; null for all
     * @param special what else they have in common
     */
    public record Asked(
            String words,
            List<LetterState> states,
            String unit,
            @Nullable UUID assignee,
            String competence,
            String channel,
            boolean late,
            @Nullable Instant since,
            @Nullable Boolean filed,
            Special special) {

        /** One that asks for nothing special. */
        public Asked(
                String words,
                List<LetterState> states,
                String unit,
                @Nullable UUID assignee,
                String competence,
                String channel,
                boolean late,
                @Nullable Instant since,
                @Nullable Boolean filed) {
            this(words, states, unit, assignee, competence, channel, late, since, filed, Special.NONE);
        }

        /** Everything. */
        public static final Asked ALL = new Asked("", List.of(), "", null, "", "", false, null, null);

        /** The same in these states. */
        public Asked in(List<LetterState> some) {
            return new Asked(words, some, unit, assignee, competence, channel, late, since, filed, special);
        }

        /** The same, only those that have this in common. */
        public Asked special(Special other) {
            return new Asked(words, states, unit, assignee, competence, channel, late, since, filed, other);
        }

        /** The same under a competence. */
        public Asked under(String code) {
            return new Asked(words, states, unit, assignee, code, channel, late, since, filed, special);
        }

        /** The same of a unit. */
        public Asked of(String code) {
            return new Asked(words, states, code, assignee, competence, channel, late, since, filed, special);
        }

        /** The same, only what is late. */
        public Asked overdue() {
            return new Asked(words, states, unit, assignee, competence, channel, true, since, filed, special);
        }

        /** The same, from an instant on. */
        public Asked from(Instant instant) {
            return new Asked(words, states, unit, assignee, competence, channel, late, instant, filed, special);
        }

        /** The same, only what lies in a file, or only what lies in none. */
        public Asked filed(boolean inOne) {
            return new Asked(words, states, unit, assignee, competence, channel, late, since, inOne, special);
        }
    }

    /** One page. @param after the key of the page before; null for the first */
    @Transactional(readOnly = true)
    public Slice<LetterRow> page(Asked asked, Order order, @Nullable String after, Sight sight, int size) {
        Map<String, Object> params = params(asked, sight);
        params.put("size", size + 1);
        String further = after == null ? "" : order.further;
        if (after != null) {
            goOnFrom(after, params);
        }
        jdbc.sql(OWN_PLAN).update();
        List<LetterRow> rows = jdbc.sql(ROWS + where(asked) + further + order.sql + " limit :size")
                .params(params)
                .query(LetterList::row)
                .list();
        return Slice.of(rows, size, row -> order.place(row) + "_" + row.id());
    }

    /** @throws NotFound where {@code key} is none of ours */
    private static void goOnFrom(String key, Map<String, Object> params) {
        int cut = key.lastIndexOf('_');
        try {
            params.put("id", UUID.fromString(key.substring(cut + 1)));
            params.put("place", key.substring(0, cut));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new NotFound("page after " + key);
        }
    }

    /** How many there are. */
    public long count(Asked asked, Sight sight) {
        return jdbc.sql(COUNT + where(asked))
                .params(params(asked, sight))
                .query(Long.class)
                .single();
    }

    /** How many came in by each way, of those that any came in by. */
    public Map<Channel, Long> byChannel(Asked asked, Sight sight) {
        Map<Channel, Long> counts = new EnumMap<>(Channel.class);
        jdbc.sql(BY_CHANNEL + where(asked) + " group by l.channel")
                .params(params(asked, sight))
                .query(rs -> {
                    counts.put(Channel.valueOf(rs.getString("channel")), rs.getLong("count"));
                });
        return counts;
    }

    private static String where(Asked asked) {
        return (asked.states().isEmpty() ? "" : states(asked.states()))
                + (asked.unit().isEmpty() ? "" : UNIT)
                + (asked.assignee() == null ? "" : ASSIGNEE)
                + (asked.competence().isEmpty() ? "" : COMPETENCE)
                + (asked.channel().isEmpty() ? "" : CHANNEL)
                + words(asked).keySet().stream().map(WORD::concat).collect(Collectors.joining())
                + (asked.late() ? LATE : "")
                + (asked.since() == null ? "" : SINCE)
                + (asked.filed() == null ? "" : asked.filed() ? FILED : NOT_FILED)
                + asked.special().sql;
    }

    /** The states stand in the text, so that an index of some states is seen to fit. */
    private static String states(List<LetterState> states) {
        return states.stream()
                .map(state -> "'" + state + "'")
                .collect(Collectors.joining(", ", " and l.state in (", ")"));
    }

    /** Each word as a pattern, by its place. */
    private static Map<String, String> words(Asked asked) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String word : asked.words().strip().split("\\s+", WORDS + 1)) {
            if (!word.isEmpty() && words.size() < WORDS) {
                words.put(String.valueOf(words.size()), "%" + word.replaceAll("([%_\\\\])", "\\\\$1") + "%");
            }
        }
        return words;
    }

    private Map<String, Object> params(Asked asked, Sight sight) {
        Map<String, Object> params = new HashMap<>(sight.params());
        params.put("unit", asked.unit());
        params.put("assignee", asked.assignee() == null ? "" : asked.assignee().toString());
        params.put("competence", asked.competence());
        params.put("channel", asked.channel());
        words(asked).forEach((place, word) -> params.put("word" + place, word));
        params.put("today", today.date());
        params.put("reader", whoActs.now().person());
        params.put("since", asked.since() == null ? today.sqlNow() : Today.sql(asked.since()));
        return params;
    }

    static LetterRow row(ResultSet rs, int row) throws SQLException {
        String name = rs.getString("sender_name");
        return new LetterRow(
                rs.getObject("id", UUID.class),
                rs.getString("subject"),
                name.isBlank() ? rs.getString("sender_address") : name,
                Channel.valueOf(rs.getString("channel")),
                LetterState.valueOf(rs.getString("state")),
                rs.getString("competence"),
                rs.getString("unit"),
                rs.getObject("assignee", UUID.class),
                rs.getString("number"),
                rs.getObject("due", LocalDate.class),
                rs.getTimestamp("arrived_at").toInstant(),
                rs.getString("topic"),
                rs.getObject("promised", LocalDate.class),
                rs.getBoolean("stuck"));
    }
}
