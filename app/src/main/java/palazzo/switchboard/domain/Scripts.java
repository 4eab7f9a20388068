// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.Competence;
import palazzo.trail.Trail;

/** What is read out at the telephone: by topic, with the unit that answers for it and the last day on which it holds. */
@Repository
@Competence("URC-02")
public class Scripts {

    /** Words are found in their Italian forms, and where they are only begun. */
    private static final String WITH = """
            (:words = '' or to_tsvector('italian', unaccent(s.title || ' ' || s.words))
                              @@ plainto_tsquery('italian', unaccent(:words))
             or unaccent(s.title || ' ' || s.words) ilike '%' || unaccent(:pattern) || '%')
            """;

    private static final String ALL = "select s.* from switchboard_script s where ";
    private static final String ORDER = " order by s.topic collate \"C\", s.title collate \"it-x-icu\", s.id limit 200";
    private static final String FOUND = ALL + WITH + ORDER;
    private static final String HOLDING = ALL
            + "(s.last_day is null or s.last_day >= :today) and (:topic = '' or s.topic = :topic) and " + WITH + ORDER;
    private static final String ONE = ALL + "s.id = ?";
    private static final String ADD =
            "insert into switchboard_script (id, topic, title, words, owner, last_day) values (?, ?, ?, ?, ?, ?)";
    private static final String CHANGE = """
            update switchboard_script set version = version + 1, topic = ?, title = ?, words = ?, owner = ?, last_day = ?
            where id = ? and version = ?
            """;

    private final JdbcClient jdbc;
    private final Charts charts;
    private final Trail trail;
    private final Ids ids;
    private final Today today;

    Scripts(JdbcClient jdbc, Charts charts, Trail trail, Ids ids, Today today) {
        this.jdbc = jdbc;
        this.charts = charts;
        this.trail = trail;
        this.ids = ids;
        this.today = today;
    }

    /** @param owner the unit that answers for it; @param lastDay null where it holds until somebody says otherwise */
    public record Script(
            UUID id,
            int version,
            Topic topic,
            String title,
            String words,
            String owner,
            @Nullable LocalDate lastDay) {

        /** Whether it may be read out on {@code day}. */
        public boolean holdsOn(LocalDate day) {
            return lastDay == null || !day.isAfter(lastDay);
        }
    }

    /** What is written into a script. */
    public record Content(
            Topic topic,
            String title,
            String words,
            String owner,
            @Nullable LocalDate lastDay) {}

    /** Those with {@code words} in them, the expired ones too. */
    public List<Script> with(String words) {
        return params(jdbc.sql(FOUND), words).query(Scripts::script).list();
    }

    /** Those that hold today, with {@code words} in them, of a topic. @param topic null for all */
    public List<Script> holding(@Nullable Topic topic, String words) {
        return params(jdbc.sql(HOLDING), words)
                .param("today", today.date())
                .param("topic", topic == null ? "" : topic.name())
                .query(Scripts::script)
                .list();
    }

    /** @throws NotFound where there is none */
    public Script one(UUID id) {
        return jdbc.sql(ONE)
                .param(id)
                .query(Scripts::script)
                .optional()
                .orElseThrow(() -> new NotFound("script " + id));
    }

    /** Adds one. */
    @Transactional
    public UUID add(Content content) {
        theOwnerIsThere(content);
        UUID id = ids.next();
        jdbc.sql(ADD)
                .params(id, content.topic().name(), content.title(), content.words(), content.owner())
                .param(content.lastDay())
                .update();
        trail.record("script.added", new Subject("script", id));
        return id;
    }

    /** Changes one. @throws Stale where somebody changed it since {@code version} */
    @Transactional
    public void change(UUID id, int version, Content content) {
        theOwnerIsThere(content);
        int changed = jdbc.sql(CHANGE)
                .params(content.topic().name(), content.title(), content.words(), content.owner())
                .param(content.lastDay())
                .params(id, version)
                .update();
        if (changed == 0) {
            throw new Stale(new Subject("script", id));
        }
        trail.record("script.changed", new Subject("script", id));
    }

    private void theOwnerIsThere(Content content) {
        if (charts.on(today.date()).unit(content.owner()).isEmpty()) {
            throw new Refusal("owner/call.unit_unknown", content.owner());
        }
    }

    private static JdbcClient.StatementSpec params(JdbcClient.StatementSpec sql, String words) {
        return sql.param("words", words).param("pattern", words.replaceAll("([%_\\\\])", "\\\\$1"));
    }

    private static Script script(ResultSet rs, int row) throws SQLException {
        return new Script(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                Topic.valueOf(rs.getString("topic")),
                rs.getString("title"),
                rs.getString("words"),
                rs.getString("owner"),
                rs.getObject("last_day", LocalDate.class));
    }
}
