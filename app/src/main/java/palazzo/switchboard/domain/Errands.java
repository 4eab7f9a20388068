// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Ids;
import palazzo.kernel.Stale;
import palazzo.kernel.Today;

/** The errands. Who may see one is who may see its call: whoever asks here has seen to that. */
@Repository
class Errands {

    private static final String ADD = """
            insert into switchboard_errand (call, kind, unit, person, due, from_time, to_time, opened_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String GIVE = """
            update switchboard_errand set version = version + 1, unit = ?, person = ? where call = ? and version = ?
              and closed_at is null
            """;
    private static final String TAKE = """
            update switchboard_errand set version = version + 1, person = ?, taken_by = ?, taken_at = ?
            where call = ? and version = ? and closed_at is null
            """;
    private static final String CLOSE = """
            update switchboard_errand set version = version + 1, closed_at = ?, closed_by = ?, result = ?, result_words = ?
            where call = ? and version = ? and closed_at is null
            """;
    private static final String ATTEMPT =
            "insert into switchboard_attempt (id, call, at, who, words) values (?, ?, ?, ?, ?)";
    private static final String OF = "select e.* from switchboard_errand e where e.call = ?";
    private static final String HELD = OF + " for update";
    private static final String ATTEMPTS =
            "select a.at, a.who, a.words from switchboard_attempt a where a.call = ? order by a.at, a.id";
    private static final String OPEN_AT = """
            select e.* from switchboard_errand e where e.unit = ? and e.kind = 'CALL_BACK' and e.closed_at is null
            order by e.call for update
            """;

    private final JdbcClient jdbc;
    private final Ids ids;

    Errands(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    void add(Errand errand) {
        jdbc.sql(ADD)
                .params(errand.call(), errand.kind().name(), errand.unit())
                .param(errand.person())
                .param(errand.due())
                .param(errand.from())
                .param(errand.to())
                .param(Today.sql(errand.opened()))
                .update();
    }

    Optional<Errand> of(UUID call) {
        return jdbc.sql(OF).param(call).query(this::errand).optional();
    }

    /** The same, held until the commit. */
    Optional<Errand> held(UUID call) {
        return jdbc.sql(HELD).param(call).query(this::errand).optional();
    }

    /** Open call-backs of {@code unit}, held: for the house's own work alone. */
    List<Errand> callBacksOf(String unit) {
        return jdbc.sql(OPEN_AT).param(unit).query(this::errand).list();
    }

    void give(Errand errand) {
        saved(
                errand,
                jdbc.sql(GIVE)
                        .param(errand.unit())
                        .param(errand.person())
                        .params(errand.call(), errand.version())
                        .update());
    }

    void take(Errand errand, UUID person, java.time.Instant at) {
        saved(
                errand,
                jdbc.sql(TAKE)
                        .params(person, person, Today.sql(at), errand.call(), errand.version())
                        .update());
    }

    void close(Errand errand, Errand.Closing closing) {
        saved(
                errand,
                jdbc.sql(CLOSE)
                        .params(
                                Today.sql(closing.at()),
                                closing.by(),
                                closing.result().name(),
                                closing.words())
                        .params(errand.call(), errand.version())
                        .update());
    }

    void attempt(UUID call, Errand.Attempt attempt) {
        jdbc.sql(ATTEMPT)
                .params(ids.next(), call, Today.sql(attempt.at()), attempt.who(), attempt.words())
                .update();
    }

    private static void saved(Errand errand, int rows) {
        if (rows == 0) {
            throw new Stale(Call.subject(errand.call()));
        }
    }

    private Errand errand(ResultSet rs, int row) throws SQLException {
        UUID call = rs.getObject("call", UUID.class);
        return new Errand(
                call,
                rs.getInt("version"),
                Errand.Kind.valueOf(rs.getString("kind")),
                rs.getString("unit"),
                rs.getObject("person", UUID.class),
                rs.getObject("due", LocalDate.class),
                rs.getObject("from_time", LocalTime.class),
                rs.getObject("to_time", LocalTime.class),
                rs.getTimestamp("opened_at").toInstant(),
                closing(rs),
                attempts(call));
    }

    static Errand.@Nullable Closing closing(ResultSet rs) throws SQLException {
        var at = Calls.instant(rs, "closed_at");
        return at == null
                ? null
                : new Errand.Closing(
                        Errand.Result.valueOf(rs.getString("result")),
                        rs.getString("result_words"),
                        at,
                        rs.getObject("closed_by", UUID.class));
    }

    private List<Errand.Attempt> attempts(UUID call) {
        return jdbc.sql(ATTEMPTS)
                .param(call)
                .query((rs, row) -> new Errand.Attempt(
                        rs.getTimestamp("at").toInstant(), rs.getObject("who", UUID.class), rs.getString("words")))
                .list();
    }
}
