// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Today;
import palazzo.organisation.Sight;

/** Calls counted, never by person: only those that the reader may see are counted. */
@Repository
public class Figures {

    /**
     * Waiting is from the first ring to the answer, in whole seconds, of calls that a telephone system announced: who
     * notes by hand measures nothing.
     */
    private static final String MEASURES = """
            count(*) as calls,
            count(*) filter (where c.line = 'LOST') as lost,
            count(*) filter (where c.noted_at is not null) as noted,
            percentile_disc(0.5) within group (order by extract(epoch from (c.answered_at - c.began_at))::int)
              filter (where c.system is not null and c.answered_at is not null) as waited,
            percentile_disc(0.9) within group (order by extract(epoch from (c.answered_at - c.began_at))::int)
              filter (where c.system is not null and c.answered_at is not null) as waited_long
            """;

    private static final String COUNTED =
            " from switchboard_call c where c.began_at >= :first and c.began_at < :last and " + Sight.sql("c");
    private static final String TOTAL = "select '' as what, " + MEASURES + COUNTED;
    private static final String BY_HOUR =
            "select lpad(extract(hour from (c.began_at at time zone 'Europe/Rome'))::text, 2, '0') as what, " + MEASURES
                    + COUNTED + " group by 1 order by 1";
    private static final String BY_DAY = "select (c.began_at at time zone 'Europe/Rome')::date::text as what, "
            + MEASURES + COUNTED + " group by 1 order by 1";
    private static final String BY_TOPIC =
            "select c.topic as what, " + MEASURES + COUNTED + " and c.topic is not null group by 1 order by 2 desc, 1";
    private static final String BY_OUTCOME = "select c.outcome as what, " + MEASURES + COUNTED
            + " and c.outcome is not null group by 1 order by 2 desc, 1";
    private static final String BY_UNIT = """
            select e.unit, count(*) as given, count(*) filter (where e.closed_at is null) as open,
                   count(*) filter (where e.closed_at is null and e.due < :today) as late,
                   count(*) filter (where e.result = 'GIVEN_UP') as given_up
            from switchboard_errand e join switchboard_call c on c.id = e.call
            where c.began_at >= :first and c.began_at < :last and
            """ + Sight.sql("c") + " group by e.unit order by given desc, e.unit";

    private final JdbcClient jdbc;
    private final Today today;

    Figures(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /**
     * Some calls, counted.
     *
     * @param what they have in common: an hour of the day, a day, a code
     * @param lost how many were over before anybody answered
     * @param noted how many somebody wrote down
     * @param waited by half of them at most so many seconds; null where none was measured
     * @param waitedLong by nine of ten at most so many; null where none was measured
     */
    public record Count(
            String what,
            long calls,
            long lost,
            long noted,
            @Nullable Integer waited,
            @Nullable Integer waitedLong) {}

    /** What was passed on to a unit or is called back by it. */
    public record OfUnit(String unit, long given, long open, long late, long givenUp) {}

    /** The days from {@code first} to {@code last}, both counted, in Rome. */
    public record Period(LocalDate first, LocalDate last) {}

    /** All of it. */
    public record Whole(
            Count all,
            List<Count> hours,
            List<Count> days,
            List<Count> topics,
            List<Count> outcomes,
            List<OfUnit> units) {}

    /** What {@code sight} lets see of a period. */
    public Whole of(Period period, Sight sight) {
        Map<String, Object> params = params(period, sight);
        return new Whole(
                counts(TOTAL, params).getFirst(),
                counts(BY_HOUR, params),
                counts(BY_DAY, params),
                counts(BY_TOPIC, params),
                counts(BY_OUTCOME, params),
                jdbc.sql(BY_UNIT).params(params).query(Figures::ofUnit).list());
    }

    private Map<String, Object> params(Period period, Sight sight) {
        Map<String, Object> params = new HashMap<>(sight.params());
        params.put("first", Today.sql(period.first().atStartOfDay(Today.ROME).toInstant()));
        params.put(
                "last",
                Today.sql(period.last().plusDays(1).atStartOfDay(Today.ROME).toInstant()));
        params.put("today", today.date());
        return params;
    }

    private List<Count> counts(String sql, Map<String, Object> params) {
        return jdbc.sql(sql).params(params).query(Figures::count).list();
    }

    private static Count count(ResultSet rs, int row) throws SQLException {
        return new Count(
                rs.getString("what"),
                rs.getLong("calls"),
                rs.getLong("lost"),
                rs.getLong("noted"),
                rs.getObject("waited", Integer.class),
                rs.getObject("waited_long", Integer.class));
    }

    private static OfUnit ofUnit(ResultSet rs, int row) throws SQLException {
        return new OfUnit(
                rs.getString("unit"),
                rs.getLong("given"),
                rs.getLong("open"),
                rs.getLong("late"),
                rs.getLong("given_up"));
    }
}
