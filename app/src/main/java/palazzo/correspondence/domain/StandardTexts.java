// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
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
import palazzo.organisation.Competence;
import palazzo.tasks.Tasks;
import palazzo.trail.Trail;

/** The library of standard texts. */
@Repository
public class StandardTexts {

    private static final String COLUMNS = """
            select t.id, t.version, t.code, t.title, t.competence, t.body, t.last_day, t.topic, t.owner,
                   (select count(*) from correspondence_reply r where r.standard_text = t.id) used
            from correspondence_standard_text t
            """;
    private static final String ALL = COLUMNS + """
            where :words = '' or t.title ilike '%' || :words || '%' or t.code ilike :words || '%' or t.body ilike '%' || :words || '%'
            order by t.code
            """;
    private static final String ONE = COLUMNS + "where t.id = :id";
    private static final String ADD = """
            insert into correspondence_standard_text (id, code, title, competence, body, last_day, topic, owner)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String CHANGE = """
            update correspondence_standard_text set version = version + 1, code = ?, title = ?, competence = ?, body = ?,
              last_day = ?, topic = ?, owner = ? where id = ? and version = ?
            """;

    private static final String EXPIRING = COLUMNS
            + "where t.last_day between ? and ? and (t.warned_for is null or t.warned_for <> t.last_day) order by t.last_day, t.code";
    private static final String WARNED = "update correspondence_standard_text set warned_for = last_day where id = ?";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Tasks tasks;
    private final Trail trail;

    StandardTexts(JdbcClient jdbc, Ids ids, Tasks tasks, Trail trail) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.tasks = tasks;
        this.trail = trail;
    }

    /** A text with how often it was used. */
    public record Used(StandardText text, long times) {}

    /** What is written into the library. */
    public record Content(
            String code,
            String title,
            String competence,
            String body,
            @Nullable LocalDate lastDay,
            String topic,
            @Nullable UUID owner) {

        /** One for any letter, kept by whoever answers. */
        public Content(String code, String title, String competence, String body, @Nullable LocalDate lastDay) {
            this(code, title, competence, body, lastDay, "", null);
        }
    }

    /** The fields that are filled from each letter, as they are written. */
    public static String fields() {
        return Merge.known();
    }

    /** Those in which {@code words} stand, all where there are none; by code. */
    public List<Used> with(String words) {
        return jdbc.sql(ALL).param("words", words).query(StandardTexts::used).list();
    }

    /** @throws NotFound where there is none */
    public StandardText one(UUID id) {
        return jdbc.sql(ONE)
                .param("id", id)
                .query(StandardTexts::used)
                .optional()
                .orElseThrow(() -> new NotFound("standard text " + id))
                .text();
    }

    /** Those whose last day lies in this time, and of which nobody was told yet. */
    List<StandardText> expiring(LocalDate from, LocalDate to) {
        return jdbc.sql(EXPIRING).params(from, to).query(StandardTexts::used).list().stream()
                .map(Used::text)
                .toList();
    }

    void warned(UUID id) {
        jdbc.sql(WARNED).param(id).update();
    }

    /** Adds a text; a field in it that cannot be filled is refused. */
    @Transactional
    @Competence("URC-04")
    public UUID add(Content content) {
        UUID id = ids.next();
        Merge.checkStandardText(content.body());
        codeIsFree(
                content,
                () -> jdbc.sql(ADD)
                        .params(id, content.code(), content.title(), content.competence(), content.body())
                        .param(content.lastDay())
                        .param(content.topic())
                        .param(content.owner())
                        .update());
        trail.record("standard_text.added", StandardText.subject(id));
        return id;
    }

    /**
     * Changes a text; replies made of it stay as they are.
     *
     * @param version that was read
     */
    @Transactional
    @Competence("URC-04")
    public void change(UUID id, int version, Content content) {
        Merge.checkStandardText(content.body());
        int changed = codeIsFree(
                content,
                () -> jdbc.sql(CHANGE)
                        .params(content.code(), content.title(), content.competence(), content.body())
                        .param(content.lastDay())
                        .param(content.topic())
                        .param(content.owner())
                        .params(id, version)
                        .update());
        if (changed == 0) {
            throw new Stale(StandardText.subject(id));
        }
        tasks.done(ExpiringTexts.TO_RENEW, StandardText.subject(id));
        trail.record("standard_text.changed", StandardText.subject(id));
    }

    private static int codeIsFree(Content content, IntSupplier write) {
        try {
            return write.getAsInt();
        } catch (DuplicateKeyException e) {
            throw new Refusal("code/standard_text.code_taken", content.code());
        }
    }

    private static Used used(ResultSet rs, int row) throws SQLException {
        StandardText text = new StandardText(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                rs.getString("code"),
                rs.getString("title"),
                rs.getString("competence"),
                rs.getString("body"),
                rs.getObject("last_day", LocalDate.class),
                rs.getString("topic"),
                rs.getObject("owner", UUID.class));
        return new Used(text, rs.getLong("used"));
    }
}
