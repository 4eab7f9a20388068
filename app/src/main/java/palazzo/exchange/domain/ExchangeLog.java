// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Slice;

/** What came and left with a stamp, as one list. Numbers, bodies and codes: never what a document is about. */
@Repository
public class ExchangeLog {

    private static final String PAGE = """
            select * from (
              select s.id, 'OUT' as way, s.name as body, s.at, s.state, s.year, s.number, s.theirs,
                     coalesce(s.reason, '') as said, s.noticed_at is not null and s.state = 'SENT' as late
              from exchange_sent s
              union all
              select r.item, 'IN', coalesce(r.sender, r.address), r.arrived_at, r.state, r.our_year, r.our_number,
                     r.number || '/' || cast(date_part('year', r.date) as int), coalesce(r.annulled, r.why, ''), false
              from exchange_received r
            ) as line
            where (:way = '' or way = :way)
              and (:state = '' or (:state = 'late' and late) or state = :state)
              and (cast(:after as uuid) is null or id < cast(:after as uuid))
            order by id desc limit :size
            """;

    private final JdbcClient jdbc;

    ExchangeLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A document that came or left.
     *
     * @param way {@code IN} or {@code OUT}
     * @param body the other one
     * @param state {@code STAMPED}, {@code SENT}, {@code CONFIRMED}, {@code EXCEPTED}; {@code NEW}, {@code WHOLE},
     *     {@code WRONG} for what came
     * @param year of our number; null while there is none
     * @param theirs their number; null while it is not known
     * @param said what was answered or found; empty for nothing
     * @param late whether three days passed without an answer
     */
    public record Line(
            UUID id,
            String way,
            String body,
            Instant at,
            String state,
            @Nullable Integer year,
            @Nullable Long number,
            @Nullable String theirs,
            String said,
            boolean late) {}

    /** @param way {@code IN}, {@code OUT} or empty @param state one of the states, {@code late}, or empty */
    public record Wanted(String way, String state) {}

    Slice<Line> page(Wanted wanted, @Nullable String after, int size) {
        List<Line> found = jdbc.sql(PAGE)
                .param("way", wanted.way())
                .param("state", wanted.state())
                .param("after", uuid(after))
                .param("size", size + 1)
                .query(ExchangeLog::line)
                .list();
        return Slice.of(found, size, line -> line.id().toString());
    }

    private static @Nullable UUID uuid(@Nullable String after) {
        try {
            return after == null || after.isEmpty() ? null : UUID.fromString(after);
        } catch (IllegalArgumentException typedByHand) {
            return null;
        }
    }

    private static Line line(ResultSet rs, int row) throws SQLException {
        return new Line(
                rs.getObject("id", UUID.class),
                rs.getString("way"),
                rs.getString("body"),
                rs.getTimestamp("at").toInstant(),
                rs.getString("state"),
                rs.getObject("year", Integer.class),
                rs.getObject("number", Long.class),
                rs.getString("theirs"),
                rs.getString("said"),
                rs.getBoolean("late"));
    }
}
