// SPDX-License-Identifier: EUPL-1.2
package palazzo.insight.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.correspondence.LetterFigures;
import palazzo.correspondence.LetterFigures.Asked;
import palazzo.correspondence.LetterFigures.Line;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.Competence;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;
import palazzo.trail.Trail;

/** Improvement measures: decided, with an owner and a day, and judged by what the letters show afterwards. */
@Service
public class Measures {

    static final String JUDGE = "measure.judge";

    private static final int LONGEST = 4_000;

    private static final String ADD = """
            insert into insight_measure (id, title, words, unit, topic, district, begins_on, decided_at, decided_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String COLUMNS = """
            select id, version, title, words, unit, topic, district, begins_on, effect, judged_at from insight_measure
            """;
    private static final String ONE = COLUMNS + "where id = ?";
    private static final String BEGUN =
            COLUMNS + "where begins_on between ? and ? order by begins_on desc, id desc limit 50";
    private static final String JUDGED = """
            update insight_measure set version = version + 1, effect = ?, judged_at = ?, judged_by = ? where id = ? and version = ?
            """;

    private final JdbcClient jdbc;
    private final LetterFigures letters;
    private final Charts charts;
    private final Tasks tasks;
    private final Trail trail;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Ids ids;
    private final Today today;

    Measures(
            JdbcClient jdbc,
            LetterFigures letters,
            Charts charts,
            Tasks tasks,
            Trail trail,
            WhoActs whoActs,
            Sights sights,
            Ids ids,
            Today today) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.charts = charts;
        this.tasks = tasks;
        this.trail = trail;
        this.whoActs = whoActs;
        this.sights = sights;
        this.ids = ids;
        this.today = today;
    }

    /** What is decided. */
    public record Decided(
            String title,
            String words,
            String unit,
            String topic,
            String district,
            @Nullable LocalDate beginsOn) {}

    /** What the letters show: as many days before as after. @param days how many; none where it has not begun */
    public record Effect(int days, Line before, Line after) {}

    /** Decides on a measure; its owner looks at what came of it some weeks after it began. */
    @Transactional
    @Competence("URC-06")
    public UUID decide(Decided it) {
        if (it.title().isBlank()) {
            throw new Refusal("title/measure.title");
        }
        if (charts.on(today.date()).unit(it.unit()).isEmpty()) {
            throw new Refusal("unit/measure.unit");
        }
        LocalDate begins = it.beginsOn();
        if (begins == null || begins.isBefore(today.date().minusYears(1))) {
            throw new Refusal("beginsOn/measure.day");
        }
        UUID id = ids.next();
        jdbc.sql(ADD)
                .params(id, it.title().strip(), cut(it.words()), it.unit(), it.topic(), it.district(), begins)
                .params(today.sqlNow(), whoActs.now().required())
                .update();
        Measure measure = one(id);
        tasks.open(new Task(
                ids.next(),
                JUDGE,
                measure.title(),
                measure.subject(),
                measure.path(),
                "URC-06",
                measure.unit(),
                null,
                begins.plusDays(Measure.DAYS),
                "",
                Label.house(measure.unit())));
        trail.record("measure.decided", measure.subject());
        return id;
    }

    /** Says what came of it. @throws Stale where somebody did meanwhile */
    @Transactional
    @Competence("URC-06")
    public void judge(UUID id, int version, String effect) {
        Measure measure = one(id);
        if (effect.isBlank()) {
            throw new Refusal("effect/measure.effect");
        }
        int saved = jdbc.sql(JUDGED)
                .params(cut(effect), today.sqlNow(), whoActs.now().required(), id, version)
                .update();
        if (saved == 0) {
            throw new Stale(measure.subject());
        }
        tasks.done(JUDGE, measure.subject());
        trail.record("measure.judged", measure.subject());
    }

    /** One. @throws NotFound where there is none, or the one who acts does not read the house */
    public Measure one(UUID id) {
        return jdbc.sql(ONE)
                .param(id)
                .query(Measures::measure)
                .optional()
                .filter(any -> sights.now().house())
                .orElseThrow(() -> new NotFound("measure " + id));
    }

    /** Those that began between two days, the last first; none for who does not read the house. */
    public List<Measure> begun(LocalDate from, LocalDate until) {
        return sights.now().house()
                ? jdbc.sql(BEGUN).params(from, until).query(Measures::measure).list()
                : List.of();
    }

    /** What the letters that {@code sight} lets see show of it. */
    public Effect effect(Measure it, Sight sight) {
        LocalDate last = today.date().minusDays(1);
        int days =
                (int) Math.clamp(java.time.temporal.ChronoUnit.DAYS.between(it.beginsOn(), last) + 1, 0, Measure.DAYS);
        if (days == 0) {
            return new Effect(0, Line.none(""), Line.none(""));
        }
        return new Effect(
                days,
                counted(it, it.beginsOn().minusDays(days), it.beginsOn().minusDays(1), sight),
                counted(it, it.beginsOn(), it.beginsOn().plusDays(days - 1), sight));
    }

    private Line counted(Measure it, LocalDate from, LocalDate until, Sight sight) {
        return letters.whole(new Asked(from, until, it.topic(), it.district()), sight);
    }

    private static String cut(String words) {
        String text = words.replace("\r\n", "\n").replace("\0", "").strip();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private static Measure measure(ResultSet rs, int row) throws SQLException {
        Timestamp judged = rs.getTimestamp("judged_at");
        return new Measure(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                rs.getString("title"),
                rs.getString("words"),
                rs.getString("unit"),
                rs.getString("topic"),
                rs.getString("district"),
                rs.getObject("begins_on", LocalDate.class),
                rs.getString("effect"),
                judged == null ? null : judged.toInstant());
    }
}
